package org.xuanjiang.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.PlannedLecture;
import org.xuanjiang.plan.PlannedLectures;

/**
 * When lecturers are busy, over all units and campaigns, as sessions and the plans before their approval say. Lecturers are told apart by their
 * names only, so whoever reads this has to make sure that it is the same person.
 */
@Service
@Transactional(readOnly = true)
public class LecturerCalendar {

    private final SessionRepository sessions;
    private final PlannedLectures lectures;
    private final Units units;

    LecturerCalendar(SessionRepository sessions, PlannedLectures lectures, Units units) {
        this.sessions = sessions;
        this.lectures = lectures;
        this.units = units;
    }

    /**
     * A day on which a lecturer is busy. Of the affairs of a unit whose work the reader may not see, nothing is said but that.
     *
     * @param at        when it begins, or {@code null}
     * @param tentative whether it only stands in a plan that is not approved yet
     * @param unitName  {@code null} together with topic and place for another unit's affairs
     */
    public record BusyDay(String lecturer, LocalDate day, LocalTime at, boolean tentative, String unitName, String topic, String place) {
    }

    /**
     * By day.
     *
     * @param lecturers    as {@link LecturerNames} gives them
     * @param exceptPlanId whose own lectures do not count, where the reader may see it; or {@code null}
     */
    public List<BusyDay> busyDays(Collection<String> lecturers, LocalDate from, LocalDate to, String exceptPlanId, Person reader) {
        var arranged = sessions.ofLecturers(lecturers, from, to).stream().filter(session -> counts(session.planId(), session.unitId(), exceptPlanId, reader))
            .map(session -> busyDay(session, reader));
        var intended = lectures.undecided(lecturers, from, to).stream().filter(lecture -> counts(lecture.planId(), lecture.unitId(), exceptPlanId, reader))
            .map(lecture -> busyDay(lecture, reader));
        return Stream.concat(arranged, intended).distinct().sorted(Comparator.comparing(BusyDay::day)).toList();
    }

    private static boolean counts(String planId, String unitId, String exceptPlanId, Person reader) {
        return !(planId.equals(exceptPlanId) && reader.belongsTo(unitId));
    }

    private BusyDay busyDay(LectureSession session, Person reader) {
        var facts = session.arrangement();
        return reader.belongsTo(session.unitId())
            ? new BusyDay(facts.lecturer(), session.day(), facts.plannedAt(), false, units.get(session.unitId()).shortName(), facts.topic(), facts.place())
            : new BusyDay(facts.lecturer(), session.day(), facts.plannedAt(), false, null, null, null);
    }

    private BusyDay busyDay(PlannedLecture lecture, Person reader) {
        return reader.belongsTo(lecture.unitId())
            ? new BusyDay(lecture.lecturer(), lecture.day(), null, true, units.get(lecture.unitId()).shortName(), lecture.topic(), lecture.place())
            : new BusyDay(lecture.lecturer(), lecture.day(), null, true, null, null, null);
    }
}
