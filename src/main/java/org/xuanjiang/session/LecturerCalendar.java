package org.xuanjiang.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;

/**
 * When lecturers are busy, over all units and campaigns, as planned and held sessions say. Lecturers are told apart by their names only, so
 * whoever reads this has to make sure that it is the same person.
 */
@Service
@Transactional(readOnly = true)
public class LecturerCalendar {

    private final SessionRepository sessions;
    private final Units units;

    LecturerCalendar(SessionRepository sessions, Units units) {
        this.sessions = sessions;
        this.units = units;
    }

    /**
     * A day on which a lecturer is busy. Of the affairs of a unit whose work the reader may not see, nothing is said but that.
     *
     * @param at       when it begins, or {@code null}
     * @param unitName {@code null} together with topic and place for another unit's affairs
     */
    public record BusyDay(String lecturer, LocalDate day, LocalTime at, String unitName, String topic, String place) {
    }

    /** @param exceptPlanId whose own sessions do not count, where the reader may see it; or {@code null} */
    public List<BusyDay> busyDays(Collection<String> lecturers, LocalDate from, LocalDate to, String exceptPlanId, Person reader) {
        return lecturers.isEmpty() ? List.of() : sessions.ofLecturers(lecturers, from, to).stream()
            .filter(session -> !(session.planId().equals(exceptPlanId) && reader.belongsTo(session.unitId())))
            .map(session -> busyDay(session, reader)).distinct().toList();
    }

    private BusyDay busyDay(LectureSession session, Person reader) {
        var facts = session.arrangement();
        return reader.belongsTo(session.unitId())
            ? new BusyDay(facts.lecturer(), session.day(), facts.plannedAt(), units.get(session.unitId()).shortName(), facts.topic(), facts.place())
            : new BusyDay(facts.lecturer(), session.day(), facts.plannedAt(), null, null, null);
    }
}
