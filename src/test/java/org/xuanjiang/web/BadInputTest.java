package org.xuanjiang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.DatabaseContents;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** Whatever is sent, the answer says in Chinese what is wrong, not a row changes, and what was typed before is still there. */
@WholeProgram
class BadInputTest {

    private static final String DRAFT = "{\"goal\":\"写了一半\"}";

    @Autowired
    private Office office;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private IdentityService identities;
    @Autowired
    private JdbcTemplate database;

    private Office.Desk drafter;
    private Task task;

    @BeforeEach
    void leavesAHalfWrittenPlan() {
        office.clock().moveTo(TestClock.START);
        // Other journeys may have left tasks of the same units behind.
        runtime.createProcessInstanceQuery().processDefinitionKey("campaign").list()
            .forEach(left -> runtime.deleteProcessInstance(left.getId(), "next journey"));
        office.as("fed.reviewer").posts("/api/campaigns", "");
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji", "longde")));
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        drafter = office.as("xiji.drafter");
        task = drafter.firstOpen("draftPlan");
        drafter.claims(task);
        assertThat(drafter.keepsDraft(task.getId(), DRAFT).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("badPlans")
    void planIsRefusedWithTheFieldNamed(Example plan, String field, String words) {
        var answer = refused(400, () -> drafter.submits(task.getId(), plan));

        assertThat(answer.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(answer.at("/errors/0/message").asText()).contains(words);
    }

    static Stream<Arguments> badPlans() {
        var plan = Example.of("draft-plan");
        return Stream.of(
            arguments(named("extra field", plan.with("approved", true)), "approved", "没有名为“approved”的填写项"),
            arguments(named("extra field in a row", plan.at("/sessions/0", "approved", true)), "sessions[0].approved",
                "没有名为“sessions[0].approved”的填写项"),
            arguments(named("number for a text", plan.with("goal", 3)), "goal", "“工作目标”的格式不对"),
            arguments(named("text for a number", plan.at("/sessions/0", "count", "2")), "sessions[0].count", "第1行“场数”的格式不对"),
            arguments(named("unknown choice", plan.at("/sessions/1", "track", "ROBOT")), "sessions[1].track", "第2行“宣讲形式”的格式不对"),
            arguments(named("object for a list", plan.withJson("sessions", "{}")), "sessions", "“宣讲场次”的格式不对"),
            arguments(named("row that is null", plan.withJson("sessions", "[null]")), "sessions[0]", "第1行“宣讲场次”为必填项"),
            arguments(named("text too long", plan.with("goal", "长".repeat(1001))), "goal", "“工作目标”最多 1000 个字"),
            arguments(named("text far too long", plan.with("goal", "长".repeat(100_000))), "goal", "“工作目标”最多 1000 个字"),
            arguments(named("control character", plan.with("goal", "一\u0000二")), "goal", "“工作目标”的格式不对"),
            arguments(named("blank text", plan.with("goal", " \u3000\n")), "goal", "“工作目标”为必填项"),
            arguments(named("nothing at all", Example.empty()), "goal", "“工作目标”为必填项"),
            arguments(named("no sessions", plan.withJson("sessions", "[]")), "sessions", "“宣讲场次”至少填写一项"),
            arguments(named("too many sessions", plan.at("/sessions/0", "count", 501)), "sessions[0].count", "第1行“场数”不能大于 500"),
            arguments(named("before the window", plan.at("/sessions/0", "dateFrom", "2022-09-30")), "sessions[0].dateFrom", "不在活动起止日期之内"),
            arguments(named("after the window", plan.at("/sessions/0", "dateTo", "2023-01-01")), "sessions[0].dateTo", "不在活动起止日期之内"),
            arguments(named("end before start", plan.at("/sessions/0", "dateTo", "2022-12-08")), "sessions[0].dateTo", "开始日期"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "3", "\"text\"", "{", "{} {}", "{\"goal\": \"a\", \"goal\": \"b\"}"})
    void documentThatIsNoFormIsRefused(String document) {
        refused(400, () -> drafter.submits(task.getId(), document, "idempotency-key"));
        refused(400, () -> drafter.submits(task.getId(), "[".repeat(10_000), "idempotency-key"));
    }

    @Test
    void draftThatIsNoFormIsRefused() {
        refused(400, () -> drafter.keepsDraft(task.getId(), "[]"));
        refused(400, () -> drafter.keepsDraft(task.getId(), "{"));
        refused(400, () -> drafter.keepsDraft(task.getId(), "{\"a\":".repeat(10_000)));
    }

    @Test
    void requestWithoutBodyOrWithAMalformedKeyIsRefused() {
        refused(400, () -> drafter.submits(task.getId(), "", "idempotency-key"));
        refused(400, () -> drafter.submits(task.getId(), Example.of("draft-plan").toString(), "short"));
        refused(400, () -> drafter.submits(task.getId(), Example.of("draft-plan").toString(), "'; drop table plan; --"));
    }

    @Test
    void markupAndExpressionsAreKeptAsTheyAreAndNeverEvaluated() {
        var text = "<script>alert(1)</script><img src=x onerror=alert(1)> ${1+1} #{1+1} {{1+1}} '; drop table plan; --";
        drafter.does(task, Example.of("draft-plan").with("goal", text).at("/sessions/0", "topic", "${execution}"));

        var view = office.as("xiji.leader").opensFirst("signPlan").json().get("view");
        assertThat(view.at("/plan/goal").asText()).isEqualTo(text);
        assertThat(view.at("/plan/sessions/0/topic").asText()).isEqualTo("${execution}");
    }

    @Test
    void nobodyCompletesAnotherUnitsTask() {
        var stranger = office.as("longde.drafter");

        refused(404, () -> stranger.submits(task.getId(), Example.of("draft-plan")));
        refused(404, () -> stranger.keepsDraft(task.getId(), DRAFT));
        refused(404, () -> stranger.opens(task.getId()));
        refused(404, () -> stranger.submits("no-such-task", Example.of("draft-plan")));
    }

    @Test
    void nobodyCompletesWithoutClaiming() {
        var other = office.as("longde.drafter");
        var unclaimed = other.firstOpen("draftPlan");

        var answer = refused(403, () -> other.submits(unclaimed.getId(), Example.of("draft-plan")));

        assertThat(answer.get("detail").asText()).contains("请先认领");
        refused(403, () -> other.keepsDraft(unclaimed.getId(), DRAFT));
    }

    @Test
    void colleagueCannotCompleteWhatSomebodyElseClaimed() {
        refused(403, () -> office.as("xiji.leader").submits(task.getId(), Example.of("draft-plan")));
    }

    @Test
    void secondCompletionLearnsWhoWasFirst() {
        var plan = Example.of("draft-plan").toString();
        assertThat(drafter.submits(task.getId(), plan, "first-key").status()).isEqualTo(200);

        var answer = refused(409, () -> drafter.submits(task.getId(), plan, "second-key"));
        assertThat(answer.get("detail").asText()).contains("西吉县总工会", "起草人", "2022年12月9日 09:00");
        refused(409, () -> drafter.submits(task.getId(), Example.of("draft-plan").with("goal", "另一目标").toString(), "first-key"));
        refused(404, () -> office.as("longde.drafter").submits(task.getId(), plan, "first-key"));
    }

    @Test
    void repeatedRequestIsAnsweredAsBeforeAndChangesNothing() {
        var plan = Example.of("draft-plan").toString();
        drafter.submits(task.getId(), plan, "first-key");
        var before = everything();

        assertThat(drafter.submits(task.getId(), plan, "first-key").status()).isEqualTo(200);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void drafterDoesNotReviewTheOwnPlanEvenAsAReviewer() {
        drafter.does(task, Example.of("draft-plan"));
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        var review = office.as("fed.reviewer").on("xiji").firstOpen("reviewPlan");
        refused("您不在该事项的办理范围内", () -> drafter.claims(review));

        identities.createMembership("xiji.drafter", Roles.REVIEWER);
        try {
            refused("您曾起草、修改或审签该方案", () -> drafter.claims(review));
            refused(403, () -> drafter.submits(review.getId(), Example.of("review-plan")));
        } finally {
            identities.deleteMembership("xiji.drafter", Roles.REVIEWER);
        }
    }

    @Test
    void nobodyClaimsForSomebodyElseOrWhatIsClaimed() {
        var unclaimed = office.open("draftPlan", "longde").get(0);
        identities.setAuthentication("longde.leader", List.of(Roles.UNIT_LEADER), List.of("longde"));
        try {
            refused("不能替他人认领", () -> tasks.claim(unclaimed.getId(), "longde.drafter"));
            refused("TASK_ASSIGN", () -> tasks.setAssignee(unclaimed.getId(), "longde.drafter"));
        } finally {
            identities.clearAuthentication();
        }
        refused("已被他人认领", () -> office.as("xiji.leader").claims(task));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-21", "2023-01-01", "2022-09-30"})
    void sessionIsNotReportedForADayOutsideTheWindowOrToCome(String day) {
        drafter.does(task, Example.of("draft-plan").withJson("sessions", """
            [{"track": "EXPERT", "batch": 1, "topic": "专题讲座", "lecturer": "市委宣讲团成员", "place": "六楼会议室",
              "dateFrom": "2022-12-20", "dateTo": "2022-12-20", "audience": "UNION_CADRES", "expected": 120, "count": 1}]"""));
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("xiji").does("reviewPlan", Example.empty().with("decision", "AGREE"));
        office.as("fed.approver").on("xiji").does("approvePlan", Example.empty().with("decision", "APPROVE"));
        drafter.does("inviteExpert", Example.of("invite-expert"));
        drafter.does("confirmVenue", Example.of("confirm-venue"));
        office.clock().moveTo(LocalDate.of(2022, 12, 20).atTime(18, 0));
        office.runDueJobs();
        task = drafter.firstOpen("reportExpertSession");
        drafter.claims(task);
        drafter.keepsDraft(task.getId(), DRAFT);

        var answer = refused(400, () -> drafter.submits(task.getId(), Example.of("report-expert-session").at("/report", "heldOn", day)));

        assertThat(answer.at("/errors/0/field").asText()).isEqualTo("report.heldOn");
    }

    @Test
    void comparisonOfTheDatabaseSeesEvenADraft() {
        var before = everything();
        drafter.keepsDraft(task.getId(), "{\"goal\":\"写了大半\"}");
        assertThat(everything()).isNotEqualTo(before);
    }

    /** Expects that status with a Chinese reason, and the database as it was. */
    private JsonNode refused(int status, Supplier<Office.Answer> act) {
        var before = everything();
        var answer = act.get();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("detail").asText()).matches(".*[\\u4e00-\\u9fff].*");
        assertThat(everything()).isEqualTo(before);
        return answer.json();
    }

    /** The same for what goes to the engine directly. */
    private void refused(String reason, Runnable act) {
        var before = everything();
        assertThatThrownBy(act::run).hasMessageContaining(reason);
        assertThat(everything()).isEqualTo(before);
    }

    private DatabaseContents everything() {
        return DatabaseContents.of(database);
    }
}
