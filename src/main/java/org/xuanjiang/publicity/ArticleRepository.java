package org.xuanjiang.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;

/** Keeps articles. Versions, opinions and publications are only ever added. */
@Repository
class ArticleRepository {

    private final JdbcClient db;
    private final Clock clock;

    ArticleRepository(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
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
        keepState(article.id());
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
        keepState(after.id());
    }

    private void keepState(String articleId) {
        db.sql("""
                insert into article_state (article_id, revision, since, status, closed_reason)
                select id, revision, ?, status, closed_reason from article where id = ?""")
            .params(utc(clock.instant()), articleId)
            .update();
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
        return some("a.id = ?", id).stream().findFirst().orElseThrow(ArticleNotFound::new);
    }

    /** Articles of the plan in the order in which they were offered. */
    List<Article> ofPlan(String planId) {
        return some("a.plan_id = ?", planId);
    }

    List<Article> ofCampaign(String campaignId) {
        return some("a.campaign_id = ?", campaignId);
    }

    /** Four statements, however many articles there are. */
    private List<Article> some(String condition, String value) {
        var versions = parts("article_version", condition, value, "number", ArticleRepository::version);
        var opinions = parts("article_opinion", condition, value, "ordinal", ArticleRepository::opinion);
        var publications = parts("article_publication", condition, value, "recorded_at, channel", ArticleRepository::publication);
        return db.sql("select * from article a where " + condition + " order by a.id").param(value)
            .query((row, index) -> {
                var id = row.getString("id");
                return article(row, versions.getOrDefault(id, List.of()), opinions.getOrDefault(id, List.of()),
                    publications.getOrDefault(id, List.of()));
            })
            .list();
    }

    private <T> Map<String, List<T>> parts(String table, String condition, String value, String order, RowMapper<T> reader) {
        var byArticle = new HashMap<String, List<T>>();
        db.sql("select part.* from " + table + " part join article a on a.id = part.article_id where " + condition + " order by " + order)
            .param(value)
            .query(row -> {
                byArticle.computeIfAbsent(row.getString("article_id"), id -> new ArrayList<>()).add(reader.mapRow(row, 0));
            });
        return byArticle;
    }

    private static Article article(ResultSet row, List<ArticleVersion> versions, List<ArticleOpinion> opinions,
                                   List<Publication> publications) throws SQLException {
        var owner = new Article.PlanOwner(row.getString("campaign_id"), row.getString("plan_id"), row.getString("unit_id"));
        var offer = new ArticleOffer(row.getString("source"), row.getString("idea_title"),
            ArticleKind.valueOf(row.getString("idea_kind")), channels(row.getString("idea_channels")), row.getString("idea_material"),
            row.getString("proposed_by"));
        return new Article(row.getString("id"), owner, offer, instant(row, "offered_at"), row.getString("review_run"),
            ArticleStatus.valueOf(row.getString("status")), versions, opinions, publications, row.getString("closed_reason"),
            row.getInt("revision"));
    }

    private static ArticleVersion version(ResultSet row, int index) throws SQLException {
        return new ArticleVersion(row.getInt("number"), new ArticleText(row.getString("title"), row.getString("body"),
            ArticleKind.valueOf(row.getString("kind")), channels(row.getString("channels"))), row.getString("written_by"),
            instant(row, "written_at"));
    }

    private static ArticleOpinion opinion(ResultSet row, int index) throws SQLException {
        var stage = ReviewStage.valueOf(row.getString("stage"));
        return new ArticleOpinion(row.getInt("version_number"), stage, ReviewDecision.valueOf(row.getString("decision")),
            row.getString("reviewer"), row.getString("opinion"), checks(stage, row.getString("checks")), row.getString("text_hash"),
            instant(row, "given_at"));
    }

    private static Publication publication(ResultSet row, int index) throws SQLException {
        return new Publication(Channel.valueOf(row.getString("channel")), row.getString("link"),
            row.getObject("published_on", LocalDate.class), row.getString("note"), row.getString("recorded_by"),
            row.getString("connector"), row.getString("text_hash"), instant(row, "recorded_at"));
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
