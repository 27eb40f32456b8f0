package org.xuanjiang.session;

import java.time.LocalDate;
import java.util.Objects;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.plan.Plan;
import org.xuanjiang.plan.PlannedSession;

/**
 * What a unit promised with one row of its approved plan. It never changes: an amendment replaces it by a new one with
 * the same row key, so that every earlier promise can still be read.
 *
 * @param rowKey    names the row through all versions of the plan
 * @param versionNo version of the plan that this promise was frozen from
 * @param addedIn   version with which the row first came into this track and batch
 * @param count     sessions promised; pieces for {@link Track#ONLINE}
 */
public record Obligation(String id, String campaignId, String planId, String unitId, String rowKey, int versionNo,
                         int addedIn, Track track, int batch, String topic, String lecturer, String place,
                         LocalDate dateFrom, LocalDate dateTo, Audience audience, int expected, int count,
                         ObligationStatus status) {

    static Obligation frozen(String id, Plan plan, PlannedSession row, int versionNo, int addedIn) {
        return new Obligation(id, plan.campaignId(), plan.id(), plan.unitId(), row.key(), versionNo, addedIn, row.track(),
            row.batch(), row.topic(), row.lecturer(), row.place(), row.dateFrom(), row.dateTo(), row.audience(),
            row.expected(), row.count(), ObligationStatus.IN_FORCE);
    }

    /** Whether each promised session is prepared and reported by itself. */
    boolean heldOneByOne() {
        return track != Track.GRASSROOTS && track != Track.ONLINE;
    }

    /**
     * The sessions of a row are spread evenly over its dates, the last on the last day, until somebody settles the day.
     *
     * @param ordinal counts from 1 to {@link #count}
     */
    LocalDate provisionalDay(int ordinal) {
        return dateFrom.plusDays((dateTo.toEpochDay() - dateFrom.toEpochDay()) * ordinal / count);
    }

    boolean coversDay(LocalDate day) {
        return !day.isBefore(dateFrom) && !day.isAfter(dateTo);
    }

    /** Whether the row stays where it is; grassroots rows are reported by batch, so another batch is another place. */
    boolean staysInPlace(PlannedSession row) {
        return track == row.track() && (track != Track.GRASSROOTS || batch == row.batch());
    }

    boolean saysTheSameAs(PlannedSession row) {
        return track == row.track() && batch == row.batch() && Objects.equals(topic, row.topic())
            && Objects.equals(lecturer, row.lecturer()) && Objects.equals(place, row.place())
            && dateFrom.equals(row.dateFrom()) && dateTo.equals(row.dateTo()) && audience == row.audience()
            && expected == row.expected() && count == row.count();
    }
}
