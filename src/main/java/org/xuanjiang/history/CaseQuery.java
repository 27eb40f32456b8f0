package org.xuanjiang.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.xuanjiang.kernel.InvalidSubmission;

/**
 * What somebody looks for; whatever is {@code null} is not asked for.
 *
 * @param number 文号 or part of it, or the id of the case
 * @param text   part of the title or theme
 * @param status name of one status of {@code kind}; without a kind nothing is found by it
 * @param from   day of the last change, or later
 * @param to     day of the last change, or earlier
 * @param person account or part of the name of somebody who acted
 * @param after  where the page before ended
 */
public record CaseQuery(CaseKind kind, String number, String unitId, String text, Progress progress, String status, LocalDate from,
                        LocalDate to, String person, String campaignId, Place after) {

    /** Whether anything can still happen to it. */
    public enum Progress { RUNNING, ENDED }

    /** Last case of a page. */
    public record Place(OffsetDateTime changedAt, String id) {

        private static final String BETWEEN = "~";

        /** @throws InvalidSubmission when it is no place that was given out */
        public static Place read(String text) {
            var parts = text.split(BETWEEN, 2);
            try {
                if (parts.length == 2 && parts[1].matches("[0-9a-f-]{36}")) {
                    return new Place(OffsetDateTime.parse(parts[0]), parts[1]);
                }
            } catch (DateTimeParseException malformed) {
                // Refused below.
            }
            throw InvalidSubmission.at("after", "翻页位置有误，请重新查询。");
        }

        @Override
        public String toString() {
            return changedAt + BETWEEN + id;
        }
    }
}
