package org.xuanjiang.plan;

/**
 * One point of a returned paper as forms show it.
 *
 * @param raisedBy display name
 * @param answer   {@code null} while open
 */
public record IssueFacts(int no, String place, String demand, String basis, String raisedBy, String answer, boolean open) {
}
