package org.xuanjiang.summary;

import java.util.List;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.session.PlanFigures;
import org.xuanjiang.session.TrackFigures;

/** Figures as forms show them: sessions track by track, what happened on line beside them. */
public record FiguresFacts(List<Row> tracks, int concernsRaised, int concernsReplied, int columns, int ownPieces, int reposts) {

    /** Sessions of one track. */
    public record Row(String trackName, int promised, int held, int notHeld, int counted, int estimated, int withoutNumber) {
    }

    public static FiguresFacts of(PlanFigures figures) {
        return new FiguresFacts(
            figures.tracks().stream().filter(track -> track.track() != Track.ONLINE)
                .map(track -> new Row(track.track().label(), track.promised(), track.held(), track.notHeld(), track.counted(),
                    track.estimated(), track.withoutNumber()))
                .toList(),
            figures.concernsRaised(), figures.concernsReplied(),
            figures.tracks().stream().mapToInt(TrackFigures::columns).sum(), figures.ownPieces(), figures.reposts());
    }
}
