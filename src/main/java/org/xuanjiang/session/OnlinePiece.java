package org.xuanjiang.session;

import java.util.List;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;

/** A piece of the unit's own; it goes through the publicity review before it appears. */
public record OnlinePiece(String title, ArticleKind kind, List<Channel> channels) {

    public OnlinePiece {
        channels = List.copyOf(channels);
    }
}
