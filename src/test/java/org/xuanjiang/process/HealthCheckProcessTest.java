package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.TestClock;

/**
 * The auditor's health check over a year in which everybody kept the rules, and over the same after somebody has gone past the program
 * into its tables. The database is its own: a check looks at all cases.
 */
@TestPropertySource(properties = "spring.application.name=health-check")
class HealthCheckProcessTest extends Journeys {

    @Autowired
    private DataSource database;

    @Test
    void findsNothingInACleanYearAndEveryBreachBroughtAboutInTheTables() {
        aYear();
        var jdbc = new JdbcTemplate(database);
        var clean = check();
        assertThat(clean.values()).as(clean.toString()).containsOnly(0);
        assertThat(clean).hasSize(Breach.values().length);

        for (var breach : Breach.values()) {
            var harm = List.of(breach.harm.split(";"));
            harm.forEach(statement -> assertThat(jdbc.update(statement)).as("%s: %s", breach, statement).isPositive());
            var found = check();
            assertThat(found.get(breach.rule)).as("%s in %s", breach, found).isPositive();
            var finding = findings(breach.rule).get(0);
            assertThat(finding.get("detail").asText()).as(breach.rule).isNotBlank();
            assertThat(finding.get("subject").asText()).as(breach.rule).isNotBlank();
            assertThat(finding.get("at").asText()).as(breach.rule).isNotBlank();
            assertThat(finding.get("persons")).as(breach.rule).isNotEmpty();
            assertThat(finding.get("instance").asText()).as("the instance of %s", breach.rule).isNotBlank();
            assertThat(office.as("fed.auditor").asks("/api/cases/" + finding.get("caseId").asText()).status()).as("the case of %s", breach.rule).isEqualTo(200);
            List.of(breach.undoing.split(";")).forEach(jdbc::update);
        }
        assertThat(check()).as("after all was undone").isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fed.supervisor", "fed.reviewer", "fed.approver", "fed.publicity", "xiji.drafter", "xiji.leader", "sys.admin", "sec.admin"})
    void isForAuditorsOnly(String person) {
        assertThat(office.as(person).posts("/api/health-check", "").status()).isEqualTo(403);
        assertThat(office.as(person).asks("/api/health-check").status()).isEqualTo(403);
        assertThat(office.as(person).asks("/api/health-check/findings/reported-late").status()).isEqualTo(403);
    }

    /** How each rule is broken past the program, and how the traces are removed again. */
    private enum Breach {
        CAMPAIGN_ISSUED_BY_ITS_DRAFTER("update campaign_act set person_id = 'fed.reviewer' where kind = 'ISSUED'",
            "update campaign_act set person_id = 'fed.approver' where kind = 'ISSUED'"),
        PLAN_JUDGED_BY_ITS_AUTHOR("update plan_act set person_id = 'xiji.leader' where kind = 'APPROVED'",
            "update plan_act set person_id = 'fed.approver' where kind = 'APPROVED'"),
        PLAN_APPROVED_BY_ITS_REVIEWER("update plan_act set person_id = 'fed.reviewer' where kind = 'APPROVED'",
            "update plan_act set person_id = 'fed.approver' where kind = 'APPROVED'"),
        ARTICLE_REVIEWED_BY_TOO_FEW("update article_opinion set reviewer = 'fed.approver' where stage = 'SECOND'",
            "update article_opinion set reviewer = 'fed.publicity' where stage = 'SECOND'"),
        PUBLISHED_UNREVIEWED("update article_publication set text_hash = 'x' || substring(text_hash, 2)",
            "update article_publication set text_hash = (select max(o.text_hash) from article_opinion o "
                + "where o.article_id = article_publication.article_id and o.stage = 'FINAL' and o.decision = 'PASS')"),
        HELD_BEFORE_APPROVAL("update lecture_session set held_on = held_on - 90 where status = 'HELD'",
            "update lecture_session set held_on = held_on + 90 where status = 'HELD'"),
        DECIDED_UNREAD("update task_opening set person_id = '-' || person_id where person_id = 'fed.approver'",
            "update task_opening set person_id = 'fed.approver' where person_id = '-fed.approver'"),
        RETURNED_WITHOUT_REASON("update review_issue set raised_by = '-'; update plan_act set opinion = ' ' where kind = 'REVIEW_RETURNED'",
            "update review_issue set raised_by = 'fed.reviewer'; update plan_act set opinion = '请修改后再报。' where kind = 'REVIEW_RETURNED'"),
        DECIDED_WITHOUT_ROLE("delete from act_id_membership where user_id_ = 'fed.approver'",
            "insert into act_id_membership (user_id_, group_id_) values ('fed.approver', 'approver')"),
        COMPLETED_AFTER_DISABLING("update account set disabled_at = timestamp '2022-12-01 08:00:00', disabled_by = 'sys.admin' where person_id = 'fed.reviewer'",
            "update account set disabled_at = null, disabled_by = null where person_id = 'fed.reviewer'"),
        HANDED_OVER_WITHOUT_REASON("insert into task_change (id, task_id, changed_at, person_id) "
            + "select 'z' || substring(task_id, 1, 30), task_id, changed_at, 'fed.publicity' from task_change where person_id = 'fed.approver'",
            "delete from task_change where id like 'z%'"),
        ACTED_FOR_NOBODY("insert into deputy_act (task_id, business_key, person_id, for_person, acted_at) "
            + "select task_id, business_key, person_id, 'fed.reviewer', completed_at from completion where task_key = 'approvePlan'",
            "delete from deputy_act"),
        COMPLETED_PAST_THE_FORM("update completion set task_id = '-' || task_id where task_key = 'signPlan'",
            "update completion set task_id = substring(task_id, 2) where task_id like '-%'"),
        SUMMARY_ACCEPTED_BY_ITS_AUTHOR("update summary_act set person_id = 'xiji.drafter' where kind = 'ACCEPTED'",
            "update summary_act set person_id = 'fed.reviewer' where kind = 'ACCEPTED'"),
        SESSION_CHECKED_BY_ITS_REPORTER("update session_check set checked_by = 'xiji.drafter' where checked_by is not null",
            "update session_check set checked_by = 'fed.reviewer' where checked_by is not null"),
        REPORTED_LATE("update lecture_session set held_on = held_on - 16 where status = 'HELD'",
            "update lecture_session set held_on = held_on + 16 where status = 'HELD'");

        private final String rule = name().toLowerCase(Locale.ROOT).replace('_', '-');
        private final String harm;
        private final String undoing;

        Breach(String harm, String undoing) {
            this.harm = harm;
            this.undoing = undoing;
        }
    }

    /** One plan, returned once, amended once, with lectures, a check, an article and a summary that came back once, to the conclusion. */
    private void aYear() {
        everySessionIsChecked();
        campaignIsIssued(UNIT);
        drafter().does("draftPlan", Plans.ofAllTracks());
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.returnedWithThreeIssues());
        drafter().does("revisePlan", Plans.revisedAnsweringThreeIssues());
        versionIsApproved();
        office.clock().moveTo(TestClock.START.plusDays(7));
        drafter().does("assignContact", Example.of("assign-contact"));
        office.clock().moveTo(TestClock.START.plusDays(15));
        office.runDueJobs();
        drafter().does("reportLeaderSession", Example.of("report-leader-session").withJson("concerns", "[]"));
        reviewer().does("verifySession", Example.of("verify-session"));
        drafter().does("writeSummary", Example.of("write-summary"));
        reviewer().does("reviewSummary", Example.of("review-summary"));
        drafter().does("writeSummary", Example.of("write-summary").withJson("answers", """
            [{"no": 1, "answer": "已补充由谁讲、讲多久。"}, {"no": 2, "answer": "已补充面向新就业形态劳动者的打算。"}]"""));
        reviewer().does("reviewSummary", Plans.accepted());
        while (!office.open("writeArticle", UNIT).isEmpty()) {
            anArticlePassesThreePeople();
        }
        office.as("fed.reviewer").does("concludeCampaign", Example.of("conclude-campaign"));
    }

    private void anArticlePassesThreePeople() {
        drafter().does("writeArticle", Example.of("write-article"));
        leader().does("firstReview", Example.of("first-review"));
        publicity().does("secondReview", Example.of("second-review"));
        approver().does("finalReview", Example.of("final-review"));
        while (!office.open("recordPublication", UNIT).isEmpty()) {
            publicity().does("recordPublication", Example.of("record-publication").with("publishedOn", office.clock().today().toString()));
        }
    }

    /** How much each rule finds. */
    private Map<String, Integer> check() {
        var auditor = office.as("fed.auditor");
        var before = auditor.asks("/api/health-check").json().get("runs").size();
        assertThat(auditor.posts("/api/health-check", "").status()).isEqualTo(202);
        var state = auditor.asks("/api/health-check").json();
        while (state.get("running").asBoolean()) {
            Thread.onSpinWait();
            state = auditor.asks("/api/health-check").json();
        }
        assertThat(state.get("runs").size()).as("a run was kept").isEqualTo(Math.min(10, before + 1));
        var counts = new TreeMap<String, Integer>();
        state.get("runs").get(0).get("rules").forEach(rule -> counts.put(rule.get("id").asText(), rule.get("found").asInt()));
        return counts;
    }

    private JsonNode findings(String rule) {
        return office.as("fed.auditor").asks("/api/health-check/findings/" + rule).json();
    }
}
