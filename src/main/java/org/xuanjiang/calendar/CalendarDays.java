package org.xuanjiang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All days that differ from what their weekday says.
 *
 * @param years for which a notice is known; the days of others are told by their weekday
 */
public record CalendarDays(Map<LocalDate, CalendarDay> byDate, Set<Integer> years) {

    public CalendarDays {
        byDate = Map.copyOf(byDate);
        years = Set.copyOf(years);
    }

    /** These days, and those; where both name a day, the later one counts. */
    public CalendarDays with(Collection<CalendarDay> days) {
        var all = new TreeMap<>(byDate);
        var known = new HashSet<>(years);
        days.forEach(day -> {
            all.put(day.date(), day);
            known.add(day.date().getYear());
        });
        return new CalendarDays(all, known);
    }

    public List<CalendarDay> ofYear(int year) {
        return new TreeMap<>(byDate).values().stream().filter(day -> day.date().getYear() == year).toList();
    }

    boolean isWorkingDay(LocalDate date) {
        var declared = byDate.get(date);
        return declared == null ? !isWeekend(date) : declared.kind() == DayKind.WORK;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
