package org.xuanjiang.publicity.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.publicity.ArticleFacts;
import org.xuanjiang.publicity.ArticleReading;
import org.xuanjiang.publicity.Articles;

@Component
class RecordPublicationForm implements TaskForm<RecordPublication> {

    private final Articles articles;
    private final ArticleReading reading;

    RecordPublicationForm(Articles articles, ArticleReading reading) {
        this.articles = articles;
        this.reading = reading;
    }

    /** The passed text, to be put on this channel as it stands. */
    record View(Target target, ArticleFacts article, List<HistoryEntry> history) {
    }

    /** Where it is to appear. */
    record Target(String channelName) {
    }

    @Override
    public String taskKey() {
        return "recordPublication";
    }

    @Override
    public Class<RecordPublication> submission() {
        return RecordPublication.class;
    }

    @Override
    public String subject(TaskContext task) {
        return articles.get(task.businessKey()).text().title() + "（" + channel(task).label() + "）";
    }

    @Override
    public View view(TaskContext task) {
        var article = articles.get(task.businessKey());
        return new View(new Target(channel(task).label()), reading.facts(article), reading.history(article));
    }

    @Override
    public Routing submit(RecordPublication submission, TaskContext task) {
        submission.requireTraceable();
        articles.record(task.businessKey(), channel(task), submission.link(), submission.publishedOn(), submission.note(),
            task.actor().id());
        return Routing.none();
    }

    private static Channel channel(TaskContext task) {
        return Channel.valueOf(task.text("channel"));
    }
}
