package org.xuanjiang.session;

import java.util.List;
import java.util.function.ToIntFunction;
import org.xuanjiang.campaign.Track;

/**
 * Figures of one plan.
 *
 * @param tracks one entry per track on which anything was promised or done, in the notice's order
 */
public record PlanFigures(String planId, String unitId, List<TrackFigures> tracks) {

    public PlanFigures {
        tracks = List.copyOf(tracks);
    }

    /** Lecture sessions promised; online pieces are no sessions. */
    public int promised() {
        return sum(TrackFigures::promised);
    }

    public int held() {
        return sum(TrackFigures::held);
    }

    public int notHeld() {
        return sum(TrackFigures::notHeld);
    }

    public int counted() {
        return sum(TrackFigures::counted);
    }

    public int estimated() {
        return sum(TrackFigures::estimated);
    }

    public int concernsRaised() {
        return sum(TrackFigures::concernsRaised);
    }

    public int concernsReplied() {
        return sum(TrackFigures::concernsReplied);
    }

    public int ownPieces() {
        return tracks.stream().mapToInt(TrackFigures::ownPieces).sum();
    }

    public int reposts() {
        return tracks.stream().mapToInt(TrackFigures::reposts).sum();
    }

    private int sum(ToIntFunction<TrackFigures> figure) {
        return tracks.stream().filter(of -> of.track() != Track.ONLINE).mapToInt(figure).sum();
    }
}
