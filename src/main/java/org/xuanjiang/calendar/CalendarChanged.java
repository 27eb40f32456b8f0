package org.xuanjiang.calendar;

/** Days have been entered; what was computed from them is to follow. Published after the change has been committed. */
public record CalendarChanged(String changeId) {
}
