package org.xuanjiang.supervision;

import java.time.Instant;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.Sha256;
import org.xuanjiang.plan.Audience;

/**
 * What is looked at, and as of when. The same scope gives the same figures whenever it is asked.
 *
 * @param batch    {@code null} for all
 * @param track    {@code null} for all
 * @param audience {@code null} for all
 * @param unitId   {@code null} for all
 */
public record Scope(String campaignId, Integer batch, Track track, Audience audience, String unitId, Instant asOf) {

    /** A campaign as a whole. */
    static Scope of(String campaignId, Instant asOf) {
        return new Scope(campaignId, null, null, null, null, asOf);
    }

    Scope at(Instant moment) {
        return new Scope(campaignId, batch, track, audience, unitId, moment);
    }

    Scope ofUnit(String unit) {
        return new Scope(campaignId, batch, track, audience, unit, asOf);
    }

    /** Batches are reported without audience, online work without batch or audience, articles without either. */
    boolean tellsHeld(Track of) {
        return switch (of) {
            case EXPERT, LEADER, MODEL_WORKER -> true;
            case GRASSROOTS -> audience == null;
            case ONLINE -> audience == null && batch == null;
        };
    }

    boolean tellsPublished() {
        return audience == null && batch == null;
    }

    boolean includes(Track of) {
        return track == null || track == of;
    }

    /**
     * What was asked, as one line that is the same for the same question: two exports with the same hash must hold the same rows.
     *
     * @param table which of the exported tables
     */
    String hash(String table) {
        var question = String.join("\n", "table=" + table, "campaign=" + campaignId, "batch=" + orAll(batch), "track=" + orAll(track),
            "audience=" + orAll(audience), "unit=" + orAll(unitId), "asOf=" + asOf);
        return Sha256.of(question);
    }

    private static String orAll(Object filter) {
        return filter == null ? "*" : filter.toString();
    }
}
