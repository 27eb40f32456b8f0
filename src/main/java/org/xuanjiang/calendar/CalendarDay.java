package org.xuanjiang.calendar;

import java.time.LocalDate;

/**
 * A day that an official document declares off or working.
 *
 * @param name of the holiday; for a make-up day what it makes up for, or 调休
 */
public record CalendarDay(LocalDate date, DayKind kind, String name, OfficialDocument document) {
}
