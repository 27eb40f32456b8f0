package org.xuanjiang.session.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.session.LectureSession;

/**
 * Whether a report was written down long after its session, as happens where there is no network and paper has to do. It is marked
 * as such (补录) and nothing follows from it.
 */
@Component
class Belatedness {

    private final WorkCalendar calendar;
    private final Clock clock;

    Belatedness(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return {@code null} when the report came within the working days that a unit has for it */
    String of(LectureSession session) {
        var reportedOn = LocalDate.ofInstant(session.reportedAt(), clock.getZone());
        return reportedOn.isAfter(calendar.plusWorkingDays(session.day(), SessionDeadlines.DAYS_TO_REPORT))
            ? "补录：宣讲后第 " + ChronoUnit.DAYS.between(session.day(), reportedOn) + " 天填报" : null;
    }
}
