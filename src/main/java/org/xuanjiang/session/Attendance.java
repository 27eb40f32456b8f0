package org.xuanjiang.session;

/**
 * How many people listened in the room.
 *
 * @param people  zero or more; six are a valid session
 * @param counted true when heads were counted, false for an estimate; the two are never added up silently
 */
public record Attendance(int people, boolean counted) {

    public Attendance {
        if (people < 0) {
            throw new IllegalArgumentException("negative attendance " + people);
        }
    }

    /** Nothing when no number was given: a number is never compulsory, and unmarked ones count as estimates. */
    public static Attendance of(Integer people, Boolean counted) {
        return people == null ? null : new Attendance(people, Boolean.TRUE.equals(counted));
    }
}
