package org.xuanjiang.publicity.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.publicity.Articles;

/** Ends the articles that nobody finished in time. */
@Component
class DropOpenArticles implements JavaDelegate {

    private final Articles articles;

    DropOpenArticles(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        articles.dropOpen(execution.getProcessBusinessKey());
    }
}
