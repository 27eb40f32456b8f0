package org.xuanjiang.calendar;

import java.time.LocalDate;

/** A day that is probably off, but no document says so yet. It counts as its weekday until somebody enters the document. */
public record UnconfirmedDay(LocalDate date, String name, String note) {
}
