package org.xuanjiang.plan;

/**
 * One point on which a paper is returned, before it has a number.
 *
 * @param place  where in the paper
 * @param demand what is to be changed
 * @param basis  the rule or reason; may be {@code null}
 */
public record IssuePoint(String place, String demand, String basis) {
}
