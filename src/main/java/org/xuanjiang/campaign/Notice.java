package org.xuanjiang.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The document that a campaign stems from.
 *
 * @param number       文号
 * @param windowStart  first day of the period that the document or its annex sets
 * @param windowEnd    last such day, included
 * @param requirements what it asks of every unit, in short
 * @param clauses      its operative clauses, in its order
 * @param annex        who lectures where and when, one row per track
 */
public record Notice(String number, String title, String issuer, LocalDate issuedOn, String theme,
                     LocalDate windowStart, LocalDate windowEnd, String requirements,
                     List<Clause> clauses, List<Arrangement> annex) {

    /** @param no as the document counts, for example 二（一） */
    public record Clause(String no, String title, String text) {
    }

    /** One row of the annex; lecturer, place and time in the words of the document. */
    public record Arrangement(Track track, String lecturer, String place, String time) {
    }

    public Notice {
        clauses = List.copyOf(clauses);
        annex = List.copyOf(annex);
    }

    /** The notice's own terms, its period moved so that it starts on the given day and keeps its length. */
    CampaignTerms termsFrom(LocalDate start, LocalDate planDeadline) {
        var end = start.plusDays(ChronoUnit.DAYS.between(windowStart, windowEnd));
        return new CampaignTerms(number, title, issuer, issuedOn, theme, start, end, planDeadline, List.of(Track.values()), requirements);
    }
}
