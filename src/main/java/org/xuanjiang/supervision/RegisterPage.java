package org.xuanjiang.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Some rows of the register.
 *
 * @param next where the next page goes on, see {@link RegisterPosition}; {@code null} after the last one
 */
public record RegisterPage(OffsetDateTime asOf, String theme, String noticeNumber, String campaignStatus, LocalDate windowStart,
                           LocalDate windowEnd, List<Board.Addressee> addressees, List<Line> lines, String next) {

    public record Line(String unitName, Detail.Session session) {
    }
}
