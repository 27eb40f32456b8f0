package org.xuanjiang.publicity.workflow;

import java.util.List;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.publicity.ArticleReading;
import org.xuanjiang.publicity.Articles;
import org.xuanjiang.publicity.ReviewCheck;
import org.xuanjiang.publicity.ReviewDecision;
import org.xuanjiang.publicity.ReviewStage;

/** What the three reviews have in common; they differ in what is ticked off and in how the process calls their decision. */
abstract class ArticleReviewForm<S extends Record> implements TaskForm<S> {

    private final ReviewStage stage;
    private final Articles articles;
    private final ArticleReading reading;

    ArticleReviewForm(ReviewStage stage, Articles articles, ArticleReading reading) {
        this.stage = stage;
        this.articles = articles;
        this.reading = reading;
    }

    @Override
    public boolean isReview() {
        return true;
    }

    @Override
    public String subject(TaskContext task) {
        return articles.get(task.businessKey()).text().title();
    }

    @Override
    public ArticleView view(TaskContext task) {
        return ArticleView.of(articles.get(task.businessKey()), reading);
    }

    @Override
    public void requireMayTake(TaskContext task) {
        articles.get(task.businessKey()).requireMayReview(task.actor().id());
    }

    /** Records the decision under this variable. */
    Routing review(String variable, ReviewDecision decision, String opinion, List<? extends ReviewCheck> checks, TaskContext task) {
        articles.review(task.businessKey(), stage, decision, opinion, checks == null ? List.of() : checks, task.actor().id());
        return Routing.with(variable, decision);
    }
}
