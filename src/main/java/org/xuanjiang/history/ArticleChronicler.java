package org.xuanjiang.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xuanjiang.publicity.Article;
import org.xuanjiang.publicity.ArticleOpinion;
import org.xuanjiang.publicity.ArticleReading;
import org.xuanjiang.publicity.ArticleVersion;
import org.xuanjiang.publicity.Publication;
import org.xuanjiang.publicity.ReviewCheck;
import org.xuanjiang.publicity.ReviewDecision;
import org.xuanjiang.publicity.ReviewStage;

/** Articles: proposed, written, passed three times with the hash of the very text, published. */
@Component
@Order(6)
class ArticleChronicler implements Chronicler {

    private final ArticleReading reading;
    private final JdbcClient jdbc;

    ArticleChronicler(ArticleReading reading, JdbcClient jdbc) {
        this.reading = reading;
        this.jdbc = jdbc;
    }

    static String document(Article article) {
        return "article-" + article.id();
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        var closings = closings(about.articles());
        about.articles().forEach(article -> tell(article, closings.get(article.id()), chronicle));
    }

    /** When articles ended that did not run their course. */
    private Map<String, Instant> closings(List<Article> articles) {
        var closed = articles.stream().filter(article -> !article.closedReason().isEmpty()).map(Article::id).toList();
        return closed.isEmpty() ? Map.of() : jdbc.sql("""
                select st.article_id, st.since from article a join article_state st on st.article_id = a.id and st.revision = a.revision
                where a.id in (:ids)""")
            .param("ids", closed)
            .query((row, n) -> Map.entry(row.getString("article_id"), TaskTraces.moment(row, "since")))
            .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void tell(Article article, Instant closedAt, Chronicle chronicle) {
        chronicle.line(article.offeredAt(), Topic.ARTICLE, "提出选题").about(article.offer().title()).by(article.offer().proposedBy())
            .fact("来源：" + reading.sourceName(article));
        article.versions().forEach(version -> written(article, version, chronicle));
        article.opinions().forEach(opinion -> judged(article, opinion, chronicle));
        article.publications().forEach(publication -> published(article, publication, chronicle));
        if (closedAt != null) {
            var line = chronicle.line(closedAt, Topic.ARTICLE, "结束：" + article.status().label()).about(article.text().title())
                .fact("原因：" + article.closedReason()).in(article.id(), "writeArticle");
            if (!line.isInTask()) {
                line.fact("由系统自动办理。");
            }
        }
    }

    private void written(Article article, ArticleVersion version, Chronicle chronicle) {
        var line = chronicle.line(version.writtenAt(), Topic.ARTICLE, "送审第" + version.number() + "稿").about(version.text().title())
            .by(version.writtenBy()).in(article.id(), "writeArticle").version(document(article), version.number())
            .fact("文稿校验值：" + version.text().hash());
        if (version.number() > 1) {
            line.changes("第" + (version.number() - 1) + "稿",
                reading.changes(article.versions().get(version.number() - 2).text(), version.text()));
        }
    }

    private static void judged(Article article, ArticleOpinion opinion, Chronicle chronicle) {
        var line = chronicle.line(opinion.givenAt(), Topic.ARTICLE, opinion.stage().label() + opinion.decision().label())
            .about(article.versions().get(opinion.versionNumber() - 1).text().title()).by(opinion.reviewer()).saying(opinion.opinion())
            .in(article.id(), taskOf(opinion.stage())).version(document(article), opinion.versionNumber())
            .fact("针对第" + opinion.versionNumber() + "稿，文稿校验值：" + opinion.textHash());
        if (opinion.decision() == ReviewDecision.PASS) {
            line.fact("已核对：" + opinion.stage().checks().stream().filter(opinion.checks()::contains).map(ReviewCheck::label)
                .collect(Collectors.joining("、")));
        }
    }

    private static String taskOf(ReviewStage stage) {
        return switch (stage) {
            case FIRST -> "firstReview";
            case SECOND -> "secondReview";
            case FINAL -> "finalReview";
        };
    }

    private static void published(Article article, Publication publication, Chronicle chronicle) {
        var line = chronicle.line(publication.recordedAt(), Topic.ARTICLE, "发布于" + publication.channel().label())
            .about(article.text().title()).by(publication.recordedBy()).in(article.id(), "recordPublication")
            .fact("发布日期：" + ChineseDay.of(publication.publishedOn()))
            .factUnlessNull("链接：", publication.link().isEmpty() ? null : publication.link())
            .factUnlessNull("说明：", publication.note().isEmpty() ? null : publication.note())
            .fact("发布文稿校验值：" + publication.textHash());
        if (publication.recordedBy() == null) {
            line.fact("由系统通过渠道接口自动发布。");
        }
    }
}
