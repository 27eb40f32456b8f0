package org.xuanjiang.publicity.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.publicity.ArticleReading;
import org.xuanjiang.publicity.Articles;
import org.xuanjiang.publicity.ReviewStage;

@Component
class FinalReviewForm extends ArticleReviewForm<FinalReview> {

    FinalReviewForm(Articles articles, ArticleReading reading) {
        super(ReviewStage.FINAL, articles, reading);
    }

    @Override
    public String taskKey() {
        return "finalReview";
    }

    @Override
    public Class<FinalReview> submission() {
        return FinalReview.class;
    }

    @Override
    public Routing submit(FinalReview submission, TaskContext task) {
        return review("finalDecision", submission.decision(), submission.opinion(), submission.checks(), task);
    }
}
