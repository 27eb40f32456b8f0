package org.xuanjiang.publicity.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.publicity.ArticleReading;
import org.xuanjiang.publicity.Articles;

@Component
class WriteArticleForm implements TaskForm<WriteArticle> {

    private final Articles articles;
    private final ArticleReading reading;

    WriteArticleForm(Articles articles, ArticleReading reading) {
        this.articles = articles;
        this.reading = reading;
    }

    @Override
    public String taskKey() {
        return "writeArticle";
    }

    @Override
    public Class<WriteArticle> submission() {
        return WriteArticle.class;
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
    public WriteArticle prefill(TaskContext task) {
        return WriteArticle.startingFrom(articles.get(task.businessKey()).text());
    }

    @Override
    public List<String> judgedIn() {
        return List.of("firstReview", "secondReview", "finalReview");
    }

    @Override
    public Routing submit(WriteArticle submission, TaskContext task) {
        switch (submission.decision()) {
            case SUBMIT -> articles.submit(task.businessKey(), submission.text(), task.actor().id());
            case DROP -> articles.drop(task.businessKey());
        }
        return Routing.with("articleSubmitted", submission.decision() == WriteArticle.Decision.SUBMIT);
    }
}
