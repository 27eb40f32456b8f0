package org.xuanjiang.session.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.SessionStatus;

/**
 * A session as forms show it.
 *
 * @param kindName kind of the contact point or of the small meeting; {@code null} on other tracks
 * @param card     where its card is printed; {@code null} once there is nothing more to print it for
 */
record SessionFacts(String unitName, String trackName, int batch, String topic, String lecturer, String lecturerTitle,
                    String place, LocalDate plannedOn, LocalTime plannedAt, String audienceName, Integer expected,
                    String kindName, String note, String card, String smallCard) {

    static SessionFacts of(LectureSession session, String unitName) {
        var facts = session.arrangement();
        var prepared = session.preparation();
        return new SessionFacts(unitName, session.track().label(), session.batch(), facts.topic(), facts.lecturer(),
            facts.lecturerTitle(), facts.place(), facts.plannedOn(), facts.plannedAt(), label(facts.audience()),
            facts.expected(), label(session.meetingKind() == null ? prepared.contactKind() : session.meetingKind()),
            prepared.note(), card(session, ""), card(session, "?paper=A5"));
    }

    private static String card(LectureSession session, String paper) {
        return session.status() == SessionStatus.PLANNED ? "/api/sessions/" + session.id() + "/card" + paper : null;
    }

    private static String label(Labelled value) {
        return value == null ? null : value.label();
    }
}
