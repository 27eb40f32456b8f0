package org.xuanjiang.summary;

import java.util.List;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;

/** Something of the summary that is worth an article. */
public record ArticleIdea(String title, ArticleKind kind, List<Channel> channels) {

    public ArticleIdea {
        channels = List.copyOf(channels);
    }
}
