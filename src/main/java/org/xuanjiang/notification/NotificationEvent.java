package org.xuanjiang.notification;

/**
 * Something that somebody should hear of.
 *
 * @param title             one line, names the task or the case
 * @param detail            a sentence or two, or {@code null}
 * @param taskId            what the message leads to, or {@code null} when there is nothing to be done
 * @param businessKey       of the case
 * @param processInstanceId of the case, for those who look at it in Cockpit
 * @param addressees        who should hear of it
 * @param actorId           who did it and need not be told, or {@code null}
 */
public record NotificationEvent(NotificationKind kind, String title, String detail, String taskId, String businessKey,
                                String processInstanceId, Addressees addressees, String actorId) {

    /** One person, or everybody in a group who sees the work of that unit. */
    public record Addressees(String personId, String group, String unitId) {

        public static Addressees person(String personId, String unitId) {
            return new Addressees(personId, null, unitId);
        }

        /** @param unitId {@code null} for work that belongs to no unit */
        public static Addressees group(String group, String unitId) {
            return new Addressees(null, group, unitId);
        }
    }
}
