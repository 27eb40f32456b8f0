package org.xuanjiang.session;

import java.util.List;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;

/**
 * Something reported that may become an article: a recorded session of a model worker or a piece of the unit's own.
 *
 * @param sessionId the recorded session; {@code null} for an online piece
 * @param link      where the recording can be watched, or {@code null}
 */
public record ArticleMaterial(String sessionId, String title, ArticleKind kind, List<Channel> channels, String link) {

    public ArticleMaterial {
        channels = List.copyOf(channels);
    }

    static ArticleMaterial of(LectureSession session) {
        var recording = session.report().recording();
        return new ArticleMaterial(session.id(), recording.title(), ArticleKind.SHORT_VIDEO, List.of(),
            recording.link());
    }

    static ArticleMaterial of(OnlinePiece piece) {
        return new ArticleMaterial(null, piece.title(), piece.kind(), piece.channels(), null);
    }
}
