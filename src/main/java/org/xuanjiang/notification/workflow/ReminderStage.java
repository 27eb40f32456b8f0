package org.xuanjiang.notification.workflow;

/** Steps on the way from a near deadline to a missed one, in their order. */
enum ReminderStage {
    /** Some working days before, to whoever has it to do. */
    BEFORE,
    /** On the day itself. */
    DUE,
    /** On the next working morning. */
    OVERDUE,
    /** Some working days after, to the leader of those who have it to do. */
    LEADER,
    /** Later still, to those who watch over campaigns. */
    SUPERVISOR;

    boolean isForThePersonItself() {
        return compareTo(LEADER) < 0;
    }
}
