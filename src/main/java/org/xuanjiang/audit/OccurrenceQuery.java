package org.xuanjiang.audit;

import java.time.LocalDate;

/**
 * Which occurrences are asked for; whatever is {@code null} does not narrow.
 *
 * @param person part of a name, or an account
 * @param after  cursor of the last line of the page before
 */
public record OccurrenceQuery(OccurrenceKind kind, String person, LocalDate from, LocalDate to, String after) {
}
