package org.xuanjiang.campaign;

import java.time.OffsetDateTime;

/**
 * One line of a history as forms show it.
 *
 * @param at         in the zone of the program, so that a reader elsewhere sees the same hour
 * @param personName display name
 * @param act        what was done, in Chinese
 * @param opinion    what was said, or {@code null}
 */
public record HistoryEntry(OffsetDateTime at, String personName, String act, String opinion) {
}
