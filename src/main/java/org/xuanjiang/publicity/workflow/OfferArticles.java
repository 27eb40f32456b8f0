package org.xuanjiang.publicity.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.publicity.Articles;

/** Makes articles of what the unit of this plan has proposed until now. */
@Component
class OfferArticles implements JavaDelegate {

    private final Articles articles;

    OfferArticles(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        articles.offer(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }
}
