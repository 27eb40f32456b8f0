package org.xuanjiang.calendar.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.xuanjiang.calendar.WorkCalendar;

/** Due dates in working days; the models write {@code ${workdays.after(3)}}. */
@Component
public class Workdays {

    /** A day's work is due when the office closes. */
    private static final LocalTime CLOSING_TIME = LocalTime.of(18, 0);

    private final ThreadLocal<LocalDate> assumedToday = new ThreadLocal<>();
    private final WorkCalendar calendar;
    private final Clock clock;

    Workdays(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Closing time of the {@code days}-th working day after today. */
    public Date after(int days) {
        return closingTime(calendar.plusWorkingDays(today(), days));
    }

    /** Closing time of that day, or of the next working day when it has passed: nothing starts overdue. */
    public Date notBeforeTomorrow(LocalDate day) {
        var earliest = calendar.plusWorkingDays(today(), 1);
        return closingTime(day.isBefore(earliest) ? earliest : day);
    }

    /** Answers a question as on that day; only for the one who asks. */
    public <T> T asOf(LocalDate day, Supplier<T> question) {
        assumedToday.set(day);
        try {
            return question.get();
        } finally {
            assumedToday.remove();
        }
    }

    private LocalDate today() {
        var assumed = assumedToday.get();
        return assumed == null ? LocalDate.now(clock) : assumed;
    }

    private Date closingTime(LocalDate day) {
        return Date.from(day.atTime(CLOSING_TIME).atZone(clock.getZone()).toInstant());
    }
}
