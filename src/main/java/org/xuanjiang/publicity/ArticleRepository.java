package org.xuanjiang.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;

/** Keeps articles. Versions, opinions and publications are only ever added. */
@Repository
class ArticleRepository {

    private final JdbcClient db;

    ArticleRepository(JdbcClient db) {
        this.db = db;
    }

    boolean isTaken(String source) {
        return db.sql("select count(*) from article where source = ?").param(source).query(Integer.class).single() > 0;
    }

    void insert(Article article) {
        db.sql("""
                insert into article (id, campaign_id, plan_id, unit_id, source, idea_title, idea_kind, idea_channels, idea_material,
                    proposed_by, offered_at, review_run, status, closed_reason, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(article.id(), article.owner().campaignId(), article.owner().planId(), article.owner().unitId(),
                article.offer().source(), article.offer().title(), article.offer().kind().name(), names(article.offer().channels()),
                article.offer().material(), article.offer().proposedBy(), utc(article.offeredAt()), article.reviewRun(),
                article.status().name(), article.closedReason(), article.revision())
            .update();
    }

    /** @throws ArticleChangedMeanwhile when {@code before} is no longer what is stored */
    void update(Article before, Article after) {
        var rows = db.sql("""
                update article set review_run = ?, status = ?, closed_reason = ?, revision = revision + 1
                where id = ? and revision = ?""")
            .params(after.reviewRun(), after.status().name(), after.closedReason(), before.id(), before.revision())
            .update();
        if (rows == 0) {
            throw new ArticleChangedMeanwhile();
        }
        added(before.versions(), after.versions()).forEach(version -> insert(after.id(), version));
        for (var ordinal = before.opinions().size(); ordinal < after.opinions().size(); ordinal++) {
            insert(after.id(), ordinal + 1, after.opinions().get(ordinal));
        }
        added(before.publications(), after.publications()).forEach(publication -> insert(after.id(), publication));
    }

    private void insert(String articleId, ArticleVersion version) {
        db.sql("""
                insert into article_version (article_id, number, title, body, kind, channels, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(articleId, version.number(), version.text().title(), version.text().body(), version.text().kind().name(),
                names(version.text().channels()), version.writtenBy(), utc(version.writtenAt()))
            .update();
    }

    private void insert(String articleId, int ordinal, ArticleOpinion opinion) {
        db.sql("""
                insert into article_opinion (article_id, ordinal, version_number, stage, decision, reviewer, opinion, checks, text_hash,
                    given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(articleId, ordinal, opinion.versionNumber(), opinion.stage().name(), opinion.decision().name(), opinion.reviewer(),
                opinion.opinion(), opinion.checks().stream().map(ReviewCheck::name).sorted().collect(Collectors.joining(",")),
                opinion.textHash(), utc(opinion.givenAt()))
            .update();
    }

    private void insert(String articleId, Publication publication) {
        db.sql("""
                insert into article_publication (article_id, channel, link, published_on, note, recorded_by, connector, text_hash,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(articleId, publication.channel().name(), publication.link(), publication.publishedOn(), publication.note(),
                publication.recordedBy(), publication.connector(), publication.textHash(), utc(publication.recordedAt()))
            .update();
    }

    /** @throws ArticleNotFound when there is none with this id */
    Article get(String id) {
        return db.sql("select * from article where id = ?").param(id).query(this::article).optional()
            .orElseThrow(ArticleNotFound::new);
    }

    /** Articles of the plan in the order in which they were offered. */
    List<Article> ofPlan(String planId) {
        return db.sql("select * from article where plan_id = ? order by id").param(planId).query(this::article).list();
    }

    List<Article> ofCampaign(String campaignId) {
        return db.sql("select * from article where campaign_id = ? order by id").param(campaignId).query(this::article).list();
    }

    private Article article(ResultSet row, int index) throws SQLException {
        var id = row.getString("id");
        var owner = new Article.PlanOwner(row.getString("campaign_id"), row.getString("plan_id"), row.getString("unit_id"));
        var offer = new ArticleOffer(row.getString("source"), row.getString("idea_title"),
            ArticleKind.valueOf(row.getString("idea_kind")), channels(row.getString("idea_channels")), row.getString("idea_material"),
            row.getString("proposed_by"));
        return new Article(id, owner, offer, instant(row, "offered_at"), row.getString("review_run"),
            ArticleStatus.valueOf(row.getString("status")), versions(id), opinions(id), publications(id),
            row.getString("closed_reason"), row.getInt("revision"));
    }

    private List<ArticleVersion> versions(String articleId) {
        return db.sql("select * from article_version where article_id = ? order by number").param(articleId)
            .query((row, index) -> new ArticleVersion(row.getInt("number"), new ArticleText(row.getString("title"),
                row.getString("body"), ArticleKind.valueOf(row.getString("kind")), channels(row.getString("channels"))),
                row.getString("written_by"), instant(row, "written_at")))
            .list();
    }

    private List<ArticleOpinion> opinions(String articleId) {
        return db.sql("select * from article_opinion where article_id = ? order by ordinal").param(articleId)
            .query((row, index) -> {
                var stage = ReviewStage.valueOf(row.getString("stage"));
                return new ArticleOpinion(row.getInt("version_number"), stage, ReviewDecision.valueOf(row.getString("decision")),
                    row.getString("reviewer"), row.getString("opinion"), checks(stage, row.getString("checks")),
                    row.getString("text_hash"), instant(row, "given_at"));
            })
            .list();
    }

    private List<Publication> publications(String articleId) {
        return db.sql("select * from article_publication where article_id = ? order by recorded_at, channel").param(articleId)
            .query((row, index) -> new Publication(Channel.valueOf(row.getString("channel")), row.getString("link"),
                row.getObject("published_on", LocalDate.class), row.getString("note"), row.getString("recorded_by"),
                row.getString("connector"), row.getString("text_hash"), instant(row, "recorded_at")))
            .list();
    }

    private static <T> List<T> added(List<T> before, List<T> after) {
        return after.subList(before.size(), after.size());
    }

    private static String names(Collection<Channel> channels) {
        return channels.stream().map(Channel::name).collect(Collectors.joining(","));
    }

    private static List<Channel> channels(String names) {
        return split(names, Channel::valueOf).toList();
    }

    private static Set<ReviewCheck> checks(ReviewStage stage, String names) {
        var byName = stage.checks().stream().collect(Collectors.toMap(ReviewCheck::name, Function.identity()));
        return split(names, byName::get).collect(Collectors.toSet());
    }

    private static <T> Stream<T> split(String names, Function<String, T> value) {
        return names.isEmpty() ? Stream.empty() : Arrays.stream(names.split(",")).map(value);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
