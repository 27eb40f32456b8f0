package org.xuanjiang.courseware;

import java.util.List;
import org.xuanjiang.evidence.FileType;

/**
 * A file from which a lecturer speaks.
 *
 * @param unitId   unit that has entered it
 * @param sha256   of the file, in hexadecimal
 * @param revision counts the changes, so that a lost update is refused
 * @param acts     what has been done about it, oldest first
 */
public record Courseware(String id, CoursewareEntry entry, String unitId, String fileName, FileType fileType, long fileSize, String sha256,
                         CoursewareStatus status, int revision, List<CoursewareAct> acts) {

    public Courseware {
        acts = List.copyOf(acts);
    }

    /** Four eyes: who has entered it, whenever that was, does not judge it. */
    boolean wasEnteredBy(String personId) {
        return acts.stream().anyMatch(act -> act.kind() == CoursewareAct.Kind.ENTERED && act.personId().equals(personId));
    }

    /** Who has entered it as it is now, and waits to hear of the judgement. */
    String enteredBy() {
        return acts.stream().filter(act -> act.kind() == CoursewareAct.Kind.ENTERED).reduce((earlier, later) -> later).orElseThrow().personId();
    }
}
