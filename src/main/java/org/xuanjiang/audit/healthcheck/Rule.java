package org.xuanjiang.audit.healthcheck;

/**
 * Something that must not be found in the history of any case.
 *
 * <p>A rule is one question to the database over all cases at once, so that a check costs the same number of statements however many
 * there are. Its rows have the columns {@code at, subject, unit_id, person, other, third, detail, campaign_id, plan_id, task_id}:
 * when it happened, what it is about, whose it is, up to three accounts, in words what is wrong, and the case; whatever does not apply is
 * null.
 */
interface Rule {

    /** Never changes, because kept findings name it. */
    String id();

    /** In Chinese: what a finding says. */
    String title();

    /** In Chinese: what the rule looks at, and what it rests on. */
    String basis();

    /** Whether a finding is only worth a look, and no breach. */
    default boolean isHint() {
        return false;
    }

    String sql();
}
