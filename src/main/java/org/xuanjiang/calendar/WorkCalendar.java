package org.xuanjiang.calendar;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Counts working days: Monday to Friday, less the days off that were published, plus the make-up days (调休) that replace them.
 * A year without published data counts its weekdays.
 */
public final class WorkCalendar {

    private final ThreadLocal<CalendarDays> assumed = new ThreadLocal<>();
    private volatile CalendarDays days;

    WorkCalendar(CalendarDays days) {
        this.days = days;
    }

    public boolean isWorkingDay(LocalDate day) {
        return days().isWorkingDay(day);
    }

    /** Whether a notice is known for that year. */
    public boolean knowsYear(int year) {
        return days().years().contains(year);
    }

    /** The day itself, or the working day after a day off: the two count as one. */
    public LocalDate workingDayOf(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    /** The {@code count}-th working day after {@code day}; {@code day} itself never counts. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        return step(day, count, 1);
    }

    /** The {@code count}-th working day before {@code day}; {@code day} itself never counts. */
    public LocalDate minusWorkingDays(LocalDate day, int count) {
        return step(day, count, -1);
    }

    /** Working days after {@code from} up to and including {@code to}; none when {@code to} is no later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1).datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /** Answers a question as if these were the days; only for the one who asks. */
    public <T> T assuming(CalendarDays other, Supplier<T> question) {
        assumed.set(other);
        try {
            return question.get();
        } finally {
            assumed.remove();
        }
    }

    CalendarDays days() {
        var other = assumed.get();
        return other == null ? days : other;
    }

    void use(CalendarDays changed) {
        days = changed;
    }

    private LocalDate step(LocalDate day, int count, int direction) {
        var result = day;
        for (var left = count; left > 0; ) {
            result = result.plusDays(direction);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }
}
