package org.xuanjiang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanjiang.plan.PlanExamples.APPROVER;
import static org.xuanjiang.plan.PlanExamples.DRAFTER;
import static org.xuanjiang.plan.PlanExamples.LEADER;
import static org.xuanjiang.plan.PlanExamples.NOW;
import static org.xuanjiang.plan.PlanExamples.POINTS;
import static org.xuanjiang.plan.PlanExamples.REVIEWER;
import static org.xuanjiang.plan.PlanExamples.content;
import static org.xuanjiang.plan.PlanExamples.invited;
import static org.xuanjiang.plan.PlanExamples.line;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.support.Database;

class PlanRepositoryTest {

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json().build();
    private final ContentSeal seal = new ContentSeal(json);

    @ParameterizedTest
    @EnumSource
    void readsBackAPlanWithAllItsVersionsIssuesAndActs(Database database) {
        var repository = repository(withCampaign(database));
        repository.insert(invited());
        var longText = "措".repeat(20_000);
        var plan = saved(repository, before -> before.draft(seal.seal(content()), DRAFTER, NOW));
        saved(repository, Plan::awaitSignature);
        saved(repository, before -> before.sign("同意报送", LEADER, NOW));
        saved(repository, before -> before.returnFromReview("请改", POINTS, REVIEWER, NOW));
        saved(repository, before -> before.revise(
            seal.seal(new PlanContent("目标", "队伍", longText, before.version(1).content().sessions())),
            Map.of(1, "已明确", 2, "已写明"), DRAFTER, NOW));
        saved(repository, before -> before.agree(null, true, REVIEWER, NOW));
        var approved = saved(repository, before -> before.approve("同意", APPROVER, NOW));
        assertThat(plan.versions()).hasSize(1);
        assertThat(approved.version(2).content().measures()).isEqualTo(longText);
        assertThat(approved.issues().all()).extracting(ReviewIssue::answer).containsExactly("已明确", "已写明");
        assertThat(approved.revision()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatThePlanWasAfterEachChange(Database database) {
        var jdbc = withCampaign(database);
        var repository = repository(jdbc);
        repository.insert(invited());
        saved(repository, before -> before.draft(seal.seal(content()), DRAFTER, NOW));
        saved(repository, Plan::awaitSignature);
        saved(repository, before -> before.sign("同意报送", LEADER, NOW));
        saved(repository, before -> before.agree(null, false, REVIEWER, NOW));
        assertThat(jdbc.sql("select status, stage, approved_version_no from plan_state where plan_id = 'p1' order by revision")
            .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)).list())
            .containsExactly("INVITED DRAFTING null", "IN_REVIEW REVIEWING null", "IN_REVIEW SIGNING null",
                "IN_REVIEW REVIEWING null", "APPROVED null 1");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheDocumentByteForByteWithItsDigest(Database database) throws NoSuchAlgorithmException {
        var repository = repository(withCampaign(database));
        repository.insert(invited());
        var stored = saved(repository, before -> before.draft(
            seal.seal(content(line("k1", Track.LEADER, "“大白话”😀\n第二行"))), DRAFTER, NOW)).version(1).sealed();
        var digest = MessageDigest.getInstance("SHA-256").digest(stored.document().getBytes(StandardCharsets.UTF_8));
        assertThat(stored.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(seal.seal(stored.content())).isEqualTo(stored);
    }

    @ParameterizedTest
    @EnumSource
    void refusesALostUpdate(Database database) {
        var repository = repository(withCampaign(database));
        repository.insert(invited());
        var read = repository.find("p1").orElseThrow();
        repository.save(read.callOff("取消", APPROVER, NOW));
        var late = read.draft(seal.seal(content()), DRAFTER, NOW);
        assertThatThrownBy(() -> repository.save(late)).isInstanceOf(PlanChanged.class);
        assertThat(repository.find("p1").orElseThrow().versions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asksAUnitOncePerCampaignAndListsItsPlan(Database database) {
        var repository = repository(withCampaign(database));
        repository.insert(invited());
        var again = Plan.invite("p2", "c1", "xiji", APPROVER, null, NOW);
        assertThatThrownBy(() -> repository.insert(again)).isInstanceOf(DuplicateKeyException.class);
        assertThat(repository.ofCampaigns(List.of("c1")))
            .containsExactly(new PlanOverview("p1", "c1", "xiji", PlanStatus.INVITED, PlanStage.DRAFTING, null));
        assertThat(repository.ofCampaigns(List.of("c2"))).isEmpty();
    }

    /** Saves the move and makes sure that what is read back is what was saved. */
    private static Plan saved(PlanRepository repository, UnaryOperator<Plan> move) {
        var moved = move.apply(repository.find("p1").orElseThrow());
        repository.save(moved);
        var stored = repository.find("p1").orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("revision").isEqualTo(moved);
        return stored;
    }

    private PlanRepository repository(JdbcClient jdbc) {
        return new PlanRepository(jdbc, seal, new PlannedLectures(jdbc));
    }

    static JdbcClient withCampaign(Database database) {
        var jdbc = database.with("V10__campaign", "V11__plan", "V34__plan_state", "V71__planned_lecture");
        jdbc.sql("""
            insert into campaign (id, notice_number, notice_title, issuer, notice_issued_on, theme, window_start, window_end,
              plan_deadline, tracks, requirements, status, version)
            values ('c1', '固工发〔2022〕142号', '通知', '固原市总工会', date '2022-12-08', '主题', date '2022-10-01', date '2022-12-31',
              date '2022-10-24', 'LEADER', '要求', 'ISSUED', 0)
            """).update();
        return jdbc;
    }
}
