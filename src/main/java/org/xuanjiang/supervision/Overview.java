package org.xuanjiang.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a leader wants to know in one minute: what waits for me, what is late and with whom, what has changed since I last looked.
 * All figures are those of the {@link Board}, now and at the moment of the last look.
 *
 * @param since          when this person last looked; {@code null} at the first look
 * @param otherCampaigns running campaigns that found no room
 */
public record Overview(OffsetDateTime asOf, OffsetDateTime since, Waiting waiting, List<Look> campaigns, int otherCampaigns) {

    /**
     * Tasks that this person may take up or holds.
     *
     * @param more  whether there are more than {@code count}
     * @param items the most urgent ones
     */
    public record Waiting(int count, boolean more, List<Board.Item> items) {
    }

    /**
     * One campaign.
     *
     * @param late    the longest overdue ones of {@code items}
     * @param changes figures that differ from those at the last look; none at the first look
     * @param moves   units that have come to another step since
     */
    public record Look(String campaignId, String theme, String statusName, LocalDate windowStart, LocalDate windowEnd, int units, int notStarted,
                       Board.ItemCounts items, List<Board.Item> late, List<Change> changes, int movedUnits, List<Move> moves) {
    }

    /** A figure of the whole campaign, or of the leader's unit. */
    public record Change(String label, int before, int now) {
    }

    /** @param from {@code null} for a unit that was invited since */
    public record Move(String unitId, String unitName, String planId, String from, String to) {
    }
}
