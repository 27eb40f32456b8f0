package org.xuanjiang.summary;

import java.util.List;
import org.xuanjiang.session.TrackFigures;

/**
 * The whole campaign for its conclusion. Units stand in the organisation's order and are never ranked.
 *
 * @param lectures   sessions by unit and track
 * @param online     what happened on line, by unit
 * @param lacking    units that sent no plan or no summary
 * @param highlights of the accepted summaries, one line each, every line naming its unit; {@code null} when there are none
 */
public record CampaignReport(List<UnitOnTrack> lectures, List<UnitOnLine> online, List<Lacking> lacking, String highlights) {

    /** Sessions of one unit on one track. */
    public record UnitOnTrack(String unitName, String trackName, int promised, int held, int notHeld, int counted, int estimated,
                              int concernsRaised, int concernsReplied) {

        static UnitOnTrack of(String unitName, TrackFigures track) {
            return new UnitOnTrack(unitName, track.track().label(), track.promised(), track.held(), track.notHeld(),
                track.counted(), track.estimated(), track.concernsRaised(), track.concernsReplied());
        }
    }

    /** What one unit did on line. */
    public record UnitOnLine(String unitName, int columns, int ownPieces, int reposts) {

        static UnitOnLine of(String unitName, TrackFigures track) {
            return new UnitOnLine(unitName, track.columns(), track.ownPieces(), track.reposts());
        }
    }

    /** A unit and what it did not send. */
    public record Lacking(String unitName, String what) {
    }

    public CampaignReport {
        lectures = List.copyOf(lectures);
        online = List.copyOf(online);
        lacking = List.copyOf(lacking);
    }
}
