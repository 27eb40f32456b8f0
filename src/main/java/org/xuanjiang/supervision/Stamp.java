package org.xuanjiang.supervision;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * What an exported table says about itself, so that it can be asked for again and compared.
 *
 * @param filters   in words; empty when nothing was left out
 * @param queryHash see {@link Scope#hash}
 */
record Stamp(String title, String theme, String noticeNumber, ZonedDateTime asOf, ZonedDateTime exportedAt, String exportedBy,
             List<String> filters, String queryHash) {
}
