package org.xuanjiang.publicity.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.publicity.ArticleReading;
import org.xuanjiang.publicity.Articles;
import org.xuanjiang.publicity.ReviewStage;

@Component
class FirstReviewForm extends ArticleReviewForm<FirstReview> {

    FirstReviewForm(Articles articles, ArticleReading reading) {
        super(ReviewStage.FIRST, articles, reading);
    }

    @Override
    public String taskKey() {
        return "firstReview";
    }

    @Override
    public Class<FirstReview> submission() {
        return FirstReview.class;
    }

    @Override
    public List<String> judgedIn() {
        return List.of("secondReview", "finalReview");
    }

    @Override
    public Routing submit(FirstReview submission, TaskContext task) {
        return review("firstDecision", submission.decision(), submission.opinion(), submission.checks(), task);
    }
}
