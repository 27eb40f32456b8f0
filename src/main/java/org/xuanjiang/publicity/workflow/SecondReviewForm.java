package org.xuanjiang.publicity.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.publicity.ArticleReading;
import org.xuanjiang.publicity.Articles;
import org.xuanjiang.publicity.ReviewStage;

@Component
class SecondReviewForm extends ArticleReviewForm<SecondReview> {

    SecondReviewForm(Articles articles, ArticleReading reading) {
        super(ReviewStage.SECOND, articles, reading);
    }

    @Override
    public String taskKey() {
        return "secondReview";
    }

    @Override
    public Class<SecondReview> submission() {
        return SecondReview.class;
    }

    @Override
    public List<String> judgedIn() {
        return List.of("finalReview");
    }

    @Override
    public Routing submit(SecondReview submission, TaskContext task) {
        return review("secondDecision", submission.decision(), submission.opinion(), submission.checks(), task);
    }
}
