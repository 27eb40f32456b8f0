package org.xuanjiang.lecturer;

/**
 * Somebody who lectures.
 *
 * @param post     office or honour (职务或荣誉), or {@code null}
 * @param unitId   unit that has entered the lecturer
 * @param revision counts the changes, so that a lost update is refused
 */
public record Lecturer(String id, String name, LecturerCategory category, String post, String unitId, int revision) {

    Lecturer with(LecturerEntry entry) {
        return new Lecturer(id, entry.name(), entry.category(), entry.post(), unitId, revision);
    }
}
