package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;

/** Several plans in one go: the same gate as their forms, consent only, and only to what was looked at and raises no hint. */
class JointJudgementProcessTest extends Journeys {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRowIsLookedAtConsentedToAndGoesTheWayOfItsForm() {
        planIsDrafted(allTracks());
        var task = leader().firstOpen("signPlan");
        var row = row(leader(), task);
        assertThat(row.at("/plan/sessionCount").asInt()).isPositive();
        assertThat(row.get("obstacles")).isEmpty();
        assertThat(row.get("opened").asBoolean()).isFalse();
        for (var other : List.of("longde.leader", UNIT + ".drafter", "fed.supervisor", "fed.approver")) {
            assertThat(rows(office.as(other))).as(other).noneMatch(listed -> listed.get("taskId").asText().equals(task.getId()));
        }
        assertThat(consent(leader(), task, "SIGN", "同意。").status()).as("not looked at").isEqualTo(409);
        assertThat(consent(leader(), task, "SIGN", "同意。").body()).contains("请先展开查看");
        assertThat(assigneeOf(task)).as("refused, so nobody holds it").isNull();

        leader().opens(task.getId());
        assertThat(row(leader(), task).get("opened").asBoolean()).isTrue();
        assertThat(consent(leader(), task, "SIGN", "同意。").status()).isEqualTo(204);
        assertThat(running("plan-review")).isWaitingAt("reviewPlan");
        assertThat(jdbc.sql("select opinion from plan_act where plan_id = :plan and kind = 'SIGNED'").param("plan", planId())
            .query(String.class).single()).isEqualTo("同意。");
        assertThat(rows(leader())).noneMatch(other -> other.get("taskId").asText().equals(task.getId()));

        var review = reviewer().firstOpen("reviewPlan");
        reviewer().opens(review.getId());
        assertThat(consent(reviewer(), review, "AGREE", null).status()).isEqualTo(204);
        var approval = approver().firstOpen("approvePlan");
        approver().opens(approval.getId());
        assertThat(consent(approver(), approval, "APPROVE", null).status()).isEqualTo(204);
        assertThat(statusIn("plan")).containsExactly("APPROVED");
    }

    @Test
    void theSameRequestAgainChangesNothingAndAnotherOneIsAnsweredWithWhoWasFaster() {
        planIsDrafted(allTracks());
        var task = leader().firstOpen("signPlan");
        leader().opens(task.getId());
        var key = UUID.randomUUID().toString();
        assertThat(leader().consents(task.getId(), body("SIGN", "同意。"), key).status()).isEqualTo(204);
        assertThat(leader().consents(task.getId(), body("SIGN", "同意。"), key).status()).isEqualTo(204);
        assertThat(leader().consents(task.getId(), body("SIGN", "不同的意见"), key).status()).isEqualTo(409);
        assertThat(jdbc.sql("select count(*) from plan_act where plan_id = :plan and kind = 'SIGNED'").param("plan", planId())
            .query(Integer.class).single()).isOne();
        assertThat(leader().posts("/api/tasks/" + task.getId() + "/consent", body("SIGN", "同意。")).status()).as("without a key").isEqualTo(400);
    }

    @Test
    void whatIsClaimedByAnotherIsRefused() {
        planIsDrafted(allTracks());
        leader().does("signPlan", Example.of("sign-plan"));
        var task = reviewer().firstOpen("reviewPlan");
        reviewer().claims(task);
        reviewer().opens(task.getId());
        var supervisor = office.as("fed.supervisor");
        assertThat(consent(supervisor, task, "AGREE", null).status()).isEqualTo(409);
        assertThat(consent(office.as("longde.leader"), task, "AGREE", null).status()).as("another unit").isEqualTo(404);
        assertThat(consent(reviewer(), task, "AGREE", null).status()).isEqualTo(204);
    }

    @Test
    void onlyConsentIsGivenThisWay() {
        planIsDrafted(allTracks());
        var task = leader().firstOpen("signPlan");
        leader().opens(task.getId());
        assertThat(consent(leader(), task, "RETURN", "退回").status()).isEqualTo(400);
        assertThat(consent(leader(), task, "AGREE", null).status()).as("consent of another step").isEqualTo(409);
        assertThat(consent(leader(), task, "SIGN", "意".repeat(1001)).status()).as("as long as the form allows").isEqualTo(400);
        assertThat(assigneeOf(task)).isNull();
        assertThat(running("plan-review")).isWaitingAt("signPlan");
    }

    @Test
    void aPlanWithAHintIsJudgedByItself() {
        planIsDrafted(Row.leader());
        var task = leader().firstOpen("signPlan");
        leader().opens(task.getId());
        assertThat(row(leader(), task).get("obstacles").toString()).contains("方案未安排：");
        var refused = consent(leader(), task, "SIGN", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("方案未安排：").contains("请打开任务单独办理。");
        leader().does("signPlan", Example.of("sign-plan"));
    }

    @Test
    void changesAreShownAndMustBeSeenAnew() {
        planIsDrafted(allTracks());
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.returned());
        drafter().does("revisePlan", Example.of("revise-plan").with("sessions", List.of((Object[]) allTracks())));
        var task = leader().firstOpen("signPlan");
        assertThat(row(leader(), task).get("changes")).isNotEmpty();
        assertThat(row(leader(), task).get("opened").asBoolean()).as("the form of the version before does not count").isFalse();
        assertThat(consent(leader(), task, "SIGN", null).status()).isEqualTo(409);
        leader().opens(task.getId());
        assertThat(consent(leader(), task, "SIGN", null).status()).isEqualTo(204);
    }

    @Test
    void whoHasBegunToFillInTheFormGoesOnThere() {
        planIsDrafted(allTracks());
        var task = leader().firstOpen("signPlan");
        leader().claims(task);
        leader().opens(task.getId());
        leader().keepsDraft(task.getId(), "{\"decision\": \"RETURN\"}");
        var refused = consent(leader(), task, "SIGN", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("未提交的内容");
    }

    @Test
    void aDeputyConsentsForWhoeverIsAwayAndJudgesOnlyOnce() {
        planIsDrafted(allTracks());
        leader().does("signPlan", Example.of("sign-plan"));
        var review = reviewer().firstOpen("reviewPlan");
        reviewer().claims(review);
        var deputy = office.as("fed.publicity");
        assertThat(judges(deputy)).isFalse();
        assertThat(rows(deputy)).as("before anybody is away").isEmpty();

        var away = List.of(isAway("fed.reviewer"), isAway("fed.approver"));
        try {
            assertThat(judges(deputy)).isTrue();
            assertThat(row(deputy, review).get("absentName").asText()).isEqualTo("市总工会 审核人");
            assertThat(consent(deputy, review, "AGREE", null).status()).as("not looked at").isEqualTo(409);
            deputy.opens(review.getId());
            assertThat(consent(deputy, review, "AGREE", "同意，报请批准。").status()).isEqualTo(204);
            var approval = office.open("approvePlan", UNIT).get(0);
            assertThat(rows(deputy)).as("has judged it already").noneMatch(listed -> listed.get("taskId").asText().equals(approval.getId()));
            assertThat(rows(approver())).anyMatch(listed -> listed.get("taskId").asText().equals(approval.getId()));
            deputy.opens(approval.getId());
            assertThat(consent(deputy, approval, "APPROVE", null).status()).isEqualTo(409);
            assertThat(approver().opens(approval.getId()).json().at("/view/history").findValuesAsText("personName"))
                .contains("市总工会 宣传审校（代市总工会 审核人）");
        } finally {
            away.forEach(this::isBack);
        }
        assertThat(judges(deputy)).isFalse();
    }

    /** @return the person, as named in {@link #isBack} */
    private String isAway(String person) {
        var today = LocalDate.ofInstant(office.clock().instant(), office.clock().getZone());
        assertThat(office.as(person).posts("/api/deputies", """
            {"personId": "%s", "deputyId": "fed.publicity", "from": "%s", "to": "%s", "reason": "外出培训"}""".formatted(person, today, today)).status()).isEqualTo(204);
        return person;
    }

    private void isBack(String person) {
        office.as(person).asks("/api/deputies").json().get("deputyships").forEach(row -> {
            if (row.get("mayRevoke").asBoolean()) {
                assertThat(office.as(person).posts("/api/deputies/" + row.get("id").asText() + "/revocation", "{\"reason\": \"提前返岗\"}").status()).isEqualTo(204);
            }
        });
    }

    private static boolean judges(Office.Desk desk) {
        return desk.asks("/api/joint-judgements/access").json().get("judges").asBoolean();
    }

    @Test
    void ofTwoAtTheSameTimeOneIsTold() throws Exception {
        planIsDrafted(allTracks());
        var task = leader().firstOpen("signPlan");
        leader().opens(task.getId());
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> act = () -> consent(leader(), task, "SIGN", null).status();
            var answers = new ArrayList<Integer>();
            for (var future : threads.invokeAll(List.of(act, act))) {
                answers.add(future.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(204, 409);
        } finally {
            threads.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from plan_act where plan_id = :plan and kind = 'SIGNED'").param("plan", planId())
            .query(Integer.class).single()).isOne();
    }

    private static Row[] allTracks() {
        return new Row[] {Row.expert(), Row.leader(), Row.modelWorker(), Row.grassroots(), Row.online()};
    }

    private static String body(String decision, String opinion) {
        return Example.empty().with("decision", decision).with("opinion", opinion).toString();
    }

    private static Office.Answer consent(Office.Desk desk, Task task, String decision, String opinion) {
        return desk.consents(task.getId(), body(decision, opinion), UUID.randomUUID().toString());
    }

    private static List<JsonNode> rows(Office.Desk desk) {
        return StreamSupport.stream(desk.asks("/api/joint-judgements").json().get("plans").spliterator(), false).toList();
    }

    private static JsonNode row(Office.Desk desk, Task task) {
        return rows(desk).stream().filter(row -> row.get("taskId").asText().equals(task.getId())).findFirst().orElseThrow();
    }

    private String assigneeOf(Task task) {
        return jdbc.sql("select assignee_ from act_ru_task where id_ = :id").param("id", task.getId()).query(String.class).list().get(0);
    }
}
