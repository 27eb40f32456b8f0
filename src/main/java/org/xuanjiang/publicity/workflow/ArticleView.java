package org.xuanjiang.publicity.workflow;

import java.util.List;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.plan.PlanChange;
import org.xuanjiang.publicity.Article;
import org.xuanjiang.publicity.ArticleFacts;
import org.xuanjiang.publicity.ArticleReading;

/** The article with what is new in it and what was said before. */
record ArticleView(ArticleFacts article, List<PlanChange> changes, List<HistoryEntry> history) {

    static ArticleView of(Article article, ArticleReading reading) {
        return new ArticleView(reading.facts(article), reading.changes(article), reading.history(article));
    }
}
