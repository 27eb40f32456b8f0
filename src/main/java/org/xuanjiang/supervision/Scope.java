package org.xuanjiang.supervision;

import java.time.Instant;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.Audience;

/**
 * What is looked at, and as of when. The same scope gives the same figures whenever it is asked.
 *
 * @param batch    {@code null} for all
 * @param track    {@code null} for all
 * @param audience {@code null} for all
 */
public record Scope(String campaignId, Integer batch, Track track, Audience audience, Instant asOf) {

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
}
