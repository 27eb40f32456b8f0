package org.xuanjiang.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanjiang.publicity.Samples.FIRST;
import static org.xuanjiang.publicity.Samples.NOW;
import static org.xuanjiang.publicity.Samples.SECOND;
import static org.xuanjiang.publicity.Samples.TEXT;
import static org.xuanjiang.publicity.Samples.THIRD;
import static org.xuanjiang.publicity.Samples.TODAY;
import static org.xuanjiang.publicity.Samples.WRITER;
import static org.xuanjiang.publicity.Samples.idea;
import static org.xuanjiang.publicity.Samples.opinion;
import static org.xuanjiang.publicity.Samples.pass;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.support.Database;
import org.xuanjiang.support.TestClock;

class ArticleRepositoryTest {

    @ParameterizedTest
    @EnumSource
    void readsBackAnArticleWithVersionsOpinionsAndPublications(Database database) {
        var repository = new ArticleRepository(withPlan(database), new TestClock());
        repository.insert(idea());
        var longText = new ArticleText(TEXT.title(), "讲".repeat(20_000), ArticleKind.SHORT_VIDEO,
            List.of(Channel.WECHAT, Channel.UNION_SITE));
        saved(repository, before -> before.submit(TEXT, WRITER, NOW));
        saved(repository, before -> before.review(opinion(before, ReviewStage.FIRST, ReviewDecision.RETURN, FIRST, Set.of())));
        saved(repository, before -> before.submit(longText, WRITER, NOW));
        saved(repository, before -> pass(before, ReviewStage.FIRST, FIRST));
        saved(repository, before -> pass(before, ReviewStage.SECOND, SECOND));
        saved(repository, before -> pass(before, ReviewStage.FINAL, THIRD));
        saved(repository, before -> before.publish(Samples.on(before, Channel.WECHAT)));
        var published = saved(repository, before -> before.publish(new Publication(Channel.UNION_SITE, "", TODAY, "内刊第 12 期", null,
            "https://site.example.org/articles", before.text().hash(), NOW.plusSeconds(60))));

        assertThat(published.status()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(published.text()).isEqualTo(longText);
        assertThat(repository.ofPlan("p-1")).containsExactly(published);
        assertThat(repository.ofCampaign("c-1")).containsExactly(published);
        assertThat(repository.ofPlan("p-2")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesToPublishATextThatWasChangedInTheDatabase(Database database) {
        var jdbc = withPlan(database);
        var repository = new ArticleRepository(jdbc, new TestClock());
        repository.insert(idea());
        saved(repository, before -> before.submit(TEXT, WRITER, NOW));
        saved(repository, before -> pass(before, ReviewStage.FIRST, FIRST));
        saved(repository, before -> pass(before, ReviewStage.SECOND, SECOND));
        saved(repository, before -> pass(before, ReviewStage.FINAL, THIRD));
        jdbc.sql("update article_version set body = '改动一字' where article_id = 'a-1'").update();

        assertThatThrownBy(() -> repository.get("a-1").requireMayPublish(Channel.WECHAT)).isInstanceOf(PublicationRefused.class);
    }

    @ParameterizedTest
    @EnumSource
    void refusesALostUpdate(Database database) {
        var repository = new ArticleRepository(withPlan(database), new TestClock());
        repository.insert(idea());
        var read = repository.get("a-1");
        repository.update(read, read.drop("撰稿人撤稿"));
        assertThatThrownBy(() -> repository.update(read, read.submit(TEXT, WRITER, NOW))).isInstanceOf(ArticleChangedMeanwhile.class);
        assertThat(repository.get("a-1").versions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesUpTheSameProposalOnce(Database database) {
        var repository = new ArticleRepository(withPlan(database), new TestClock());
        assertThat(repository.isTaken(idea().offer().source())).isFalse();
        repository.insert(idea());
        assertThat(repository.isTaken(idea().offer().source())).isTrue();
        var again = Article.offered("a-2", idea().owner(), idea().offer(), NOW, "run-2");
        assertThatThrownBy(() -> repository.insert(again)).isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnUnknownArticle(Database database) {
        var repository = new ArticleRepository(withPlan(database), new TestClock());
        assertThatThrownBy(() -> repository.get("unknown")).isInstanceOf(ArticleNotFound.class);
    }

    /** Saves the move and makes sure that what is read back is what was saved. */
    private static Article saved(ArticleRepository repository, UnaryOperator<Article> move) {
        var before = repository.get("a-1");
        var moved = move.apply(before);
        repository.update(before, moved);
        var stored = repository.get("a-1");
        assertThat(stored).usingRecursiveComparison().ignoringFields("revision").isEqualTo(moved);
        return stored;
    }

    private static JdbcClient withPlan(Database database) {
        var jdbc = database.with("V10__campaign", "V11__plan", "V14__publicity", "V40__article_state");
        jdbc.sql("""
            insert into campaign (id, notice_number, notice_title, issuer, notice_issued_on, theme, window_start, window_end,
              plan_deadline, tracks, requirements, status, version)
            values ('c-1', '固工发〔2022〕142号', '通知', '固原市总工会', date '2022-12-08', '主题', date '2022-10-01', date '2022-12-31',
              date '2022-10-24', 'LEADER', '要求', 'ISSUED', 0)
            """).update();
        jdbc.sql("insert into plan (id, campaign_id, unit_id, status, revision) values ('p-1', 'c-1', 'yuanzhou', 'APPROVED', 0)")
            .update();
        return jdbc;
    }
}
