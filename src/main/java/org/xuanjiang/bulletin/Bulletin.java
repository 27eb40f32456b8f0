package org.xuanjiang.bulletin;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The draft of one week's bulletin. All figures are those of the supervisor's board at the moment {@code asOf}; units stand in the
 * order of the notice, whatever they have achieved.
 *
 * @param asOf        the moment at which all of it was so
 * @param issuer      who edits it
 * @param from        Monday of the week; what is new is counted from its first hour on
 * @param progress    how far the campaign has come, in sentences
 * @param concerns    what became of the questions that workers have raised, in a sentence
 * @param open        what is late or waits, in a sentence
 * @param stories     what units found worth telling of the week's sessions, in the order of the notice
 * @param moreStories how many more there are than found room
 * @param fingerprint the same for the same campaign and moment
 */
public record Bulletin(OffsetDateTime asOf, String campaignId, String theme, String noticeNumber, String issuer, LocalDate from, LocalDate to,
                       String progress, String concerns, String open, List<TrackLine> tracks, List<UnitLine> units, List<Story> stories,
                       int moreStories, String fingerprint) {

    /**
     * One track: sessions, or pieces on line.
     *
     * @param added         how many of {@code held} were reported in this week
     * @param counted       attendances that somebody counted; {@code null} for what is read on line
     * @param estimated     attendances that somebody estimated; never added to those counted
     * @param withoutFigure sessions held of which nobody counted or estimated anything, as everybody may
     */
    public record TrackLine(String label, int promised, int held, int added, Integer counted, Integer estimated, Integer withoutFigure,
                            int published) {
    }

    /**
     * One unit: sessions of all tracks that lecture before people, and pieces on line beside them.
     *
     * @param published articles, whichever track they stem from
     */
    public record UnitLine(String unitName, String stepName, int promised, int held, int reported, int pieces, int published) {
    }

    /** One session that a unit has told of. */
    public record Story(String unitName, String lead, String text) {
    }
}
