package org.xuanjiang.plan;

/**
 * One difference between two versions, as forms show it.
 *
 * @param what   what differs, in Chinese
 * @param before {@code null} when added
 * @param after  {@code null} when removed
 */
public record PlanChange(Kind kind, String what, String before, String after) {

    /** Way in which something differs. */
    public enum Kind { ADDED, REMOVED, CHANGED }
}
