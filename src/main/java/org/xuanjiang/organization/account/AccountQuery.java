package org.xuanjiang.organization.account;

/**
 * Which accounts are looked for; what is empty does not matter.
 *
 * @param text   part of the id or of the name
 * @param group  id of a group
 * @param unitId a unit to which people belong by themselves
 * @param status whether it is enabled
 */
public record AccountQuery(String text, String group, String unitId, Status status) {

    public enum Status { ENABLED, DISABLED }
}
