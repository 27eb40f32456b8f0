package org.xuanjiang.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanjiang.summary.SummarySamples.AUTHOR;
import static org.xuanjiang.summary.SummarySamples.CONTENT;
import static org.xuanjiang.summary.SummarySamples.FIGURES;
import static org.xuanjiang.summary.SummarySamples.NOW;
import static org.xuanjiang.summary.SummarySamples.POINTS;
import static org.xuanjiang.summary.SummarySamples.REVIEWER;
import static org.xuanjiang.summary.SummarySamples.draft;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.support.Database;

class SummaryRepositoryTest {

    @ParameterizedTest
    @EnumSource
    void readsBackASummaryWithAllItsVersionsIssuesAndActs(Database database) {
        var repository = repository(database);
        repository.insert(draft());
        saved(repository, before -> before.submit(CONTENT, FIGURES, Map.of(), AUTHOR, NOW));
        saved(repository, before -> before.giveBack("两处请补充。", POINTS, REVIEWER, NOW));
        var longContent = new SummaryContent("总".repeat(3_000), "亮".repeat(10_000), null, null, null, CONTENT.articles());
        saved(repository, before -> before.submit(longContent, FIGURES, Map.of(1, "已写明。", 2, "已补充。"), AUTHOR, NOW));
        var accepted = saved(repository, before -> before.accept("同意", REVIEWER, NOW));

        assertThat(accepted.acceptedVersion().orElseThrow().content()).isEqualTo(longContent);
        assertThat(repository.ofCampaign("c1")).containsExactly(accepted);
        assertThat(repository.ofPlan("p2")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesALostUpdate(Database database) {
        var repository = repository(database);
        repository.insert(draft());
        var read = repository.ofPlan("p1").orElseThrow();
        repository.update(read, read.close(NOW));
        assertThatThrownBy(() -> repository.update(read, read.submit(CONTENT, FIGURES, Map.of(), AUTHOR, NOW)))
            .isInstanceOf(SummaryChanged.class);
        assertThat(repository.ofPlan("p1").orElseThrow().versions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsOneSummaryPerPlan(Database database) {
        var repository = repository(database);
        repository.insert(draft());
        assertThatThrownBy(() -> repository.insert(Summary.begin("s2", "c1", "p1", "yuanzhou")))
            .isInstanceOf(DuplicateKeyException.class);
    }

    /** Saves the move and makes sure that what is read back is what was saved. */
    private static Summary saved(SummaryRepository repository, UnaryOperator<Summary> move) {
        var before = repository.ofPlan("p1").orElseThrow();
        var moved = move.apply(before);
        repository.update(before, moved);
        var stored = repository.ofPlan("p1").orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("revision").isEqualTo(moved);
        return stored;
    }

    private static SummaryRepository repository(Database database) {
        return new SummaryRepository(withPlan(database), Jackson2ObjectMapperBuilder.json().build());
    }

    private static JdbcClient withPlan(Database database) {
        var jdbc = database.with("V10__campaign", "V11__plan", "V13__summary");
        jdbc.sql("""
            insert into campaign (id, notice_number, notice_title, issuer, notice_issued_on, theme, window_start, window_end,
              plan_deadline, tracks, requirements, status, version)
            values ('c1', '固工发〔2022〕142号', '通知', '固原市总工会', date '2022-12-08', '主题', date '2022-10-01', date '2022-12-31',
              date '2022-10-24', 'LEADER', '要求', 'ISSUED', 0)
            """).update();
        jdbc.sql("insert into plan (id, campaign_id, unit_id, status, revision) values ('p1', 'c1', 'yuanzhou', 'APPROVED', 0)").update();
        return jdbc;
    }
}
