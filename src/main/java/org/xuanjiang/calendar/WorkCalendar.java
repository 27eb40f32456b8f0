package org.xuanjiang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Counts working days: Monday to Friday, less the published days off, plus the make-up days (调休) that replace them.
 * A year without published data counts its weekdays.
 */
public final class WorkCalendar {

    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> makeUpDays;

    WorkCalendar(Set<LocalDate> daysOff, Set<LocalDate> makeUpDays) {
        this.daysOff = Set.copyOf(daysOff);
        this.makeUpDays = Set.copyOf(makeUpDays);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !daysOff.contains(day);
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
