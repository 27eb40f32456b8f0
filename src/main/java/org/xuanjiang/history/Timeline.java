package org.xuanjiang.history;

import java.time.OffsetDateTime;
import java.util.List;
import org.xuanjiang.organization.Signature;
import org.xuanjiang.plan.IssueFacts;
import org.xuanjiang.plan.PlanChange;

/**
 * What happened to one case, oldest first, and what it waits for now. Everything is in Chinese and ready to be read; moments are in the
 * zone of the program.
 */
public record Timeline(List<Entry> entries, List<Waiting> waiting) {

    /**
     * One thing that happened.
     *
     * @param topic     what it happened to
     * @param subject   which of them, for example the title of an article; {@code null} where there is only one
     * @param act       what was done
     * @param automatic nobody did it: a deadline passed, or it followed from something else; {@code facts} say what
     * @param actor     who did it; {@code null} when nobody did
     * @param opinion   what was said about it, or {@code null}
     * @param issues    points raised with it or answered by it
     * @param changes   what differs from the version before
     * @param step      the task in which it was done; {@code null} when it was none
     * @param version   the text that was handed in or judged; {@code null} when none was
     */
    public record Entry(OffsetDateTime at, Topic topic, String topicName, String subject, String act, boolean automatic, Actor actor,
                        String opinion, List<String> facts, List<IssueFacts> issues, List<PlanChange> changes, Step step,
                        VersionOf version) {
    }

    /**
     * @param roleName   office in which somebody acted, as far as it is known
     * @param absentName for whom they acted, {@code null} for themselves
     */
    public record Actor(String personId, String personName, String roleName, String unitName, String absentName) {

        /** As it is written where there is one word for who acted. */
        public String signature() {
            return absentName == null ? personName : Signature.ofDeputy(personName, absentName);
        }
    }

    /**
     * How long somebody had a task.
     *
     * @param taken       when it was last taken up before it was done; {@code null} when nobody had
     * @param workingDays from its coming up to its end; 0 for the same day
     * @param due         {@code null} when there was no due date
     * @param lateDays    working days after the due date; {@code null} when it was in time
     */
    public record Step(String taskId, String name, OffsetDateTime since, OffsetDateTime taken, int workingDays, OffsetDateTime due,
                       Integer lateDays) {
    }

    /**
     * A version of a document of the case.
     *
     * @param documentId as in {@link CaseDocuments}
     */
    public record VersionOf(String documentId, int no) {
    }

    /**
     * An open task.
     *
     * @param holderName who has taken it up; {@code null} while nobody has
     * @param lateDays   working days after the due date; {@code null} while it is in time
     */
    public record Waiting(String taskId, String name, String subject, String roleName, String holderName, OffsetDateTime since,
                          int workingDays, OffsetDateTime due, Integer lateDays) {
    }
}
