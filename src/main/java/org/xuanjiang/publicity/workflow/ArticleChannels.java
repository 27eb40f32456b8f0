package org.xuanjiang.publicity.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.publicity.Articles;

/** Channels of an article; the models write {@code ${articleChannels.of(execution)}}. */
@Component
public class ArticleChannels {

    private final Articles articles;

    ArticleChannels(Articles articles) {
        this.articles = articles;
    }

    /** Names of the channels on which the article is still to appear. */
    public List<String> of(DelegateExecution execution) {
        return articles.get(execution.getProcessBusinessKey()).openChannels().stream().map(Channel::name).toList();
    }

    /** Whether the channel publishes by itself. */
    public boolean connected(String channel) {
        return articles.isConnected(Channel.valueOf(channel));
    }
}
