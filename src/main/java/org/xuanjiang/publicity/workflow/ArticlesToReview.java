package org.xuanjiang.publicity.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanjiang.publicity.Articles;

/** Which articles a process reviews; the models write {@code ${articlesToReview.of(execution)}}. */
@Component
public class ArticlesToReview {

    private final Articles articles;

    ArticlesToReview(Articles articles) {
        this.articles = articles;
    }

    /** Ids of the unfinished articles that {@link OfferArticles} gave to this very process. */
    public List<String> of(DelegateExecution execution) {
        return articles.toReview(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }
}
