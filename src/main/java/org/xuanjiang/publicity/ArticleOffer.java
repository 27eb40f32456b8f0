package org.xuanjiang.publicity;

import java.util.List;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;

/**
 * An article that somebody proposed in a report or summary.
 *
 * @param source   where it was proposed, for example {@code summary/<id>/0}; the same source is taken up once
 * @param material text that the first draft starts from; may be empty
 */
public record ArticleOffer(String source, String title, ArticleKind kind, List<Channel> channels, String material,
                           String proposedBy) {

    public ArticleOffer {
        channels = List.copyOf(channels);
        material = material == null ? "" : material;
    }

    ArticleText draft() {
        return new ArticleText(title, material, kind, channels);
    }
}
