package org.xuanjiang.history;

import java.time.Instant;
import java.util.List;

/**
 * A user task from its coming up to its end.
 *
 * @param ended       {@code null} while it is open
 * @param completedBy {@code null} when it is open, or was taken away by its process
 * @param completedFor for whom it was completed, {@code null} for who completed it
 * @param changes     who held it, and until when it was due, from when on; oldest first
 */
record TaskTrace(String taskId, String key, String name, String group, String businessKey, String unitId, Instant created, Instant due,
                 Instant ended, String completedBy, String completedFor, List<Change> changes) {

    /**
     * @param holder    {@code null} when it was given back
     * @param standsFor for whom the holder has it, {@code null} for themselves
     */
    record Change(Instant at, String holder, String standsFor, Instant due) {
    }

    TaskTrace {
        changes = List.copyOf(changes);
    }

    boolean isOpen() {
        return ended == null;
    }

    /** The due date that counted in the end. */
    Instant lastDue() {
        return changes.isEmpty() ? due : changes.get(changes.size() - 1).due();
    }

    String holder() {
        return changes.isEmpty() ? null : changes.get(changes.size() - 1).holder();
    }

    String holderStandsFor() {
        return changes.isEmpty() ? null : changes.get(changes.size() - 1).standsFor();
    }

    /** When the one who holds or held it last took it up. */
    Instant taken() {
        Instant taken = null;
        String holder = null;
        for (var change : changes) {
            if (change.holder() != null && !change.holder().equals(holder)) {
                taken = change.at();
            }
            holder = change.holder();
        }
        return holder == null ? null : taken;
    }
}
