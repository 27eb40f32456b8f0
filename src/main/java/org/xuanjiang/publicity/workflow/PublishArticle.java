package org.xuanjiang.publicity.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.publicity.Articles;

/** Publishes the article on a connected channel; the engine tries again when the channel does not take it. */
@Component
class PublishArticle implements JavaDelegate {

    private final Articles articles;

    PublishArticle(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        articles.publish(execution.getProcessBusinessKey(), Channel.valueOf((String) execution.getVariable("channel")));
    }
}
