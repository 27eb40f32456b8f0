package org.xuanjiang.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.xuanjiang.campaign.Track;

/**
 * Everything that the supervisor's page shows. Units stand in the order of the notice, whatever they have achieved: the figures are
 * there to see what is missing, not who is first.
 *
 * @param asOf       the moment at which all of it was so
 * @param tracks     columns of the matrix
 * @param addressees all units that had been invited, whichever of them are looked at
 * @param items      late ones first, by due date, then those that nobody has taken up
 * @param drawn      the newest sessions drawn for a check; the register holds all of them
 */
public record Board(OffsetDateTime asOf, String campaignId, String theme, String noticeNumber, String campaignStatus, LocalDate windowStart,
                    LocalDate windowEnd, List<TrackHead> tracks, List<Addressee> addressees, List<UnitRow> units, List<StepCount> funnel,
                    ItemCounts itemCounts, List<Item> items, List<SampleCount> samples, List<Sample> drawn, List<Week> weeks) {

    public record Addressee(String unitId, String shortName) {
    }

    public record TrackHead(Track track, String label) {
    }

    /**
     * @param planId            {@code null} before the campaign was issued
     * @param started           whether anybody has taken up or sent in the plan
     * @param processInstanceId of the plan, while it runs
     * @param cells             one per track, in the order of {@link Board#tracks}
     * @param otherArticles     published articles that stem from no single track; {@code null} where the filter cannot tell
     */
    public record UnitRow(String unitId, String unitName, String planId, String stepName, boolean started, boolean invitedLate,
                          String processInstanceId, List<Cell> cells, Integer otherArticles) {
    }

    /**
     * What was promised and done on one track; {@code null} where the filter cannot tell.
     *
     * @param promised sessions in the version in force; pieces on line
     * @param reported sessions about which the unit has reported, as held or as not held
     */
    public record Cell(Track track, int promised, Integer held, Integer reported, Integer published) {
    }

    public record StepCount(PlanStep step, String label, int plans) {
    }

    public record ItemCounts(int open, int late, int silent) {
    }

    /**
     * An open task that is late, or that nobody has taken up for days.
     *
     * @param stepName    what is to be done
     * @param subject     whose and what, as the task list says it
     * @param unitId      {@code null} for tasks of the campaign itself
     * @param holderName  who has claimed it; {@code null} while nobody has
     * @param roleName    whose turn it is
     * @param late        whether the due date has passed
     * @param workingDays days late, or days left
     * @param waitingDays working days since it came up
     * @param caseId      plan or campaign that it belongs to
     * @param urged       how often it was urged
     */
    public record Item(String taskId, String stepName, String subject, String unitId, String unitName, String holderName, String roleName,
                       boolean late, int workingDays, int waitingDays, OffsetDateTime due, OffsetDateTime since, String processInstanceId,
                       String caseId, int urged, OffsetDateTime lastUrged) {
    }

    /**
     * Checks of sessions on one track.
     *
     * @param reported sessions that took part in the draw
     */
    public record SampleCount(Track track, String label, int reported, int drawn, int confirmed, int questioned, int lapsed, int open) {
    }

    /**
     * A session drawn for a check. Whoever draws with the same seed and percentage gets the same answer.
     *
     * @param seed        as text: it has more digits than a browser counts
     * @param outcomeName {@code null} while the check is open
     */
    public record Sample(String unitName, String trackName, String topic, LocalDate heldOn, OffsetDateTime drawnAt, int percent, String seed,
                         String outcomeName, String checkerName, String note) {
    }

    /** Lecture sessions of the week that starts on this Monday. */
    public record Week(LocalDate monday, int held, int planned) {
    }
}
