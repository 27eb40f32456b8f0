package org.xuanjiang.publicity.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.publicity.Articles;

/** The campaign, whose id is the business key here, is called off: its unfinished articles end with it. */
@Component
class CallOffArticles implements JavaDelegate {

    private final Articles articles;

    CallOffArticles(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        articles.callOff(execution.getProcessBusinessKey());
    }
}
