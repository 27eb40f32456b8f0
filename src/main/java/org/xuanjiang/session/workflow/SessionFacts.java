package org.xuanjiang.session.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.session.LectureSession;

/**
 * A session as forms show it.
 *
 * @param kindName kind of the contact point or of the small meeting; {@code null} on other tracks
 */
record SessionFacts(String unitName, String trackName, int batch, String topic, String lecturer, String lecturerTitle,
                    String place, LocalDate plannedOn, LocalTime plannedAt, String audienceName, Integer expected,
                    String kindName, String note) {

    static SessionFacts of(LectureSession session, String unitName) {
        var facts = session.arrangement();
        var prepared = session.preparation();
        return new SessionFacts(unitName, session.track().label(), session.batch(), facts.topic(), facts.lecturer(),
            facts.lecturerTitle(), facts.place(), facts.plannedOn(), facts.plannedAt(), label(facts.audience()),
            facts.expected(), label(session.meetingKind() == null ? prepared.contactKind() : session.meetingKind()),
            prepared.note());
    }

    private static String label(Labelled value) {
        return value == null ? null : value.label();
    }
}
