package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.delegation.workflow.Deputising;
import org.xuanjiang.notification.PostRoom;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;

/** Deputies, tasks passed on, opinions and further signatures, as people meet them on the way of a plan. */
class DelegationProcessTest extends Journeys {

    private static final String DRAFTER = UNIT + ".drafter";
    private static final String LEADER = UNIT + ".leader";
    private static final String SECOND = UNIT + ".second";
    private static final String REVIEWER = "fed.second-reviewer";

    @Autowired
    private IdentityService identities;
    @Autowired
    private TaskService tasks;
    @Autowired
    private PostRoom post;
    @Autowired
    private Deputising deputising;

    private final List<String> hired = new ArrayList<>();

    @BeforeEach
    void moreColleagues() {
        hire(SECOND, "drafter", UNIT);
        hire(REVIEWER, "reviewer", null);
        campaignIsIssued(UNIT);
    }

    @AfterEach
    void leave() {
        for (var row : deputyships("sec.admin")) {
            if (row.get("mayRevoke").asBoolean()) {
                revoke("sec.admin", row);
            }
        }
        hired.forEach(identities::deleteUser);
    }

    // ---- deputies

    @Test
    void aDeputyDoesWhatTheAbsentPersonCouldAndItIsMarked() {
        drafter().does("draftPlan", Plans.ofLeaders());
        var signature = office.open("signPlan", UNIT).get(0);
        assertThat(claim(SECOND, signature)).as("before being named").isEqualTo(403);

        assertThat(name(LEADER, LEADER, SECOND, 0, 5)).isEqualTo(204);

        post.tellAll();
        assertThat(titles(SECOND)).contains("请您代理西吉县总工会 负责人的待办");
        assertThat(page(SECOND).at("/represented/0/personName").asText()).isEqualTo("西吉县总工会 负责人");
        assertThat(page(SECOND).at("/represented/0/tasks").findValuesAsText("taskId")).contains(signature.getId());
        assertThat(claim(SECOND, signature)).isEqualTo(200);
        assertThat(office.as(SECOND).opens(signature.getId()).json().at("/task/absentName").asText()).isEqualTo("西吉县总工会 负责人");
        assertThat(timeline(signature).at("/timeline/waiting/0/holderName").asText()).isEqualTo("某单位 " + SECOND + "（代西吉县总工会 负责人）");
        assertThat(office.as(SECOND).submits(signature.getId(), Example.of("sign-plan")).status()).isEqualTo(200);

        var review = office.open("reviewPlan", UNIT).get(0);
        var history = reviewer().opens(review.getId()).json().at("/view/history");
        assertThat(history.findValuesAsText("personName")).contains("某单位 " + SECOND + "（代西吉县总工会 负责人）");
        assertThat(timeline(review).at("/timeline/entries").findValuesAsText("absentName")).containsExactly("西吉县总工会 负责人");
        assertThat(office.as(SECOND).asks("/api/done").json().at("/0/absentName").asText()).isEqualTo("西吉县总工会 负责人");
    }

    @Test
    void fourEyesHoldForBothInBothDirections() {
        name(LEADER, LEADER, DRAFTER, 0, 5);
        drafter().does("draftPlan", Plans.ofLeaders());
        var signature = office.open("signPlan", UNIT).get(0);
        assertThat(claim(DRAFTER, signature)).as("the author for the leader").isEqualTo(403);
        revokeAll();

        name(LEADER, LEADER, SECOND, 0, 5);
        assertThat(claim(SECOND, signature)).isEqualTo(200);
    }

    @Test
    void whoHadItDoneByADeputyCountsAsItsAuthor() {
        name(DRAFTER, DRAFTER, SECOND, 0, 5);
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        identities.createMembership(DRAFTER, "unit-leader");
        identities.createMembership(SECOND, "unit-leader");
        try {
            assertThat(claim(SECOND, draft)).isEqualTo(200);
            assertThat(office.as(SECOND).submits(draft.getId(), Plans.ofLeaders()).status()).isEqualTo(200);
            var signature = office.open("signPlan", UNIT).get(0);
            assertThat(claim(SECOND, signature)).as("who did it").isEqualTo(403);
            assertThat(claim(DRAFTER, signature)).as("for whom it was done").isEqualTo(403);
        } finally {
            identities.deleteMembership(DRAFTER, "unit-leader");
        }
    }

    @Test
    void theOnlyOneWhoCouldSignDoesNotDraftForAnother() {
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        name(DRAFTER, DRAFTER, LEADER, 0, 5);
        assertThat(claim(LEADER, draft)).isEqualTo(409);
        assertThat(office.as(LEADER).opens(draft.getId()).json().at("/task").has("takeOver")).isFalse();
        assertThat(assignee(draft)).isEqualTo(DRAFTER);
    }

    @Test
    void theLastOneWhoCouldSignDoesNotReviseInTheirOwnRightEither() {
        identities.createMembership(SECOND, "unit-leader");
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        name(DRAFTER, DRAFTER, LEADER, 0, 5);
        assertThat(claim(LEADER, draft)).as("the second leader could sign").isEqualTo(200);
        assertThat(office.as(LEADER).submits(draft.getId(), Plans.ofLeaders()).status()).isEqualTo(200);
        var signature = office.open("signPlan", UNIT).get(0);
        office.as(SECOND).claims(signature);
        assertThat(office.as(SECOND).submits(signature.getId(), Plans.returned().with("decision", "RETURN")).status()).isEqualTo(200);

        var revision = office.open("revisePlan", UNIT).get(0);
        var refused = office.as(SECOND).posts("/api/tasks/" + revision.getId() + "/claim", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asText()).contains("没有其他人可以办理");
        assertThat(claim(DRAFTER, revision)).isEqualTo(200);
    }

    @Test
    void aDeputyTakesOverAndGivesBackWhenItEnds() {
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        drafter().keepsDraft(draft.getId(), "{\"goal\": \"写到一半\"}");
        assertThat(claim(SECOND, draft)).isEqualTo(409);
        name(DRAFTER, DRAFTER, SECOND, 0, 5);
        assertThat(office.as(SECOND).opens(draft.getId()).json().at("/task/takeOver").asText()).isEqualTo("代西吉县总工会 起草人办理");

        assertThat(claim(SECOND, draft)).isEqualTo(200);
        assertThat(office.as(SECOND).opens(draft.getId()).json().at("/offered/0/submission/goal").asText()).isEqualTo("写到一半");
        assertThat(drafter().opens(draft.getId()).json().at("/task/takeOver").asText()).isEqualTo("收回由本人办理");
        assertThat(claim(DRAFTER, draft)).as("back by oneself").isEqualTo(200);
        assertThat(claim(SECOND, draft)).isEqualTo(200);
        revokeAll();

        assertThat(assignee(draft)).isEqualTo(DRAFTER);
        assertThat(claim(SECOND, draft)).isEqualTo(409);
        post.tellAll();
        assertThat(titles(DRAFTER)).anyMatch(title -> title.startsWith("转交给我：起草方案"));
    }

    @Test
    void itBeginsAndEndsWithTheDay() {
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        name(DRAFTER, DRAFTER, SECOND, 1, 2);
        assertThat(claim(SECOND, draft)).as("the day before").isEqualTo(409);
        office.clock().moveTo(TestClock.START.plusDays(1));
        assertThat(claim(SECOND, draft)).isEqualTo(200);
        office.clock().moveTo(TestClock.START.plusDays(3));
        assertThat(office.as(SECOND).submits(draft.getId(), Plans.ofLeaders()).status()).as("the day after").isEqualTo(409);
        deputising.giveBackWhatIsOver();
        assertThat(assignee(draft)).isEqualTo(DRAFTER);
        deputising.giveBackWhatIsOver();
        assertThat(timeline(draft).at("/timeline/entries").findValuesAsText("act")).containsOnlyOnce("代理结束");
    }

    @Test
    void whoMaySaySoAndWhoMayBeOne() {
        assertThat(name("sec.admin", DRAFTER, SECOND, 0, 1)).isEqualTo(204);
        assertThat(name(LEADER, DRAFTER, LEADER, 3, 4)).as("oneself").isEqualTo(403);
        assertThat(name(LEADER, DRAFTER, SECOND, 3, 4)).as("who leads them").isEqualTo(204);
        assertThat(name(LEADER, DRAFTER, SECOND, 4, 6)).as("twice").isEqualTo(409);
        assertThat(name(SECOND, LEADER, SECOND, 0, 1)).isEqualTo(403);
        assertThat(name("sys.admin", LEADER, SECOND, 0, 1)).isEqualTo(403);
        assertThat(name("fed.supervisor", LEADER, SECOND, 0, 1)).isEqualTo(403);
        assertThat(name("longde.leader", DRAFTER, SECOND, 10, 11)).isEqualTo(403);
        for (var unfit : List.of("longde.drafter", LEADER, "sys.admin", "fed.auditor", "fed.supervisor", "nobody", "sealed.administrator")) {
            assertThat(name(LEADER, LEADER, unfit, 0, 1)).as(unfit).isEqualTo(403);
        }
        for (var apart : List.of("sys.admin", "sec.admin", "fed.auditor", "fed.supervisor")) {
            assertThat(name(apart, apart, "fed.reviewer", 0, 1)).as(apart).isEqualTo(403);
        }
        assertThat(name("fed.reviewer", "fed.reviewer", "fed.publicity", 0, 1)).isEqualTo(204);
        assertThat(name(LEADER, LEADER, SECOND, 2, 1)).as("days turned round").isEqualTo(400);
        assertThat(name(LEADER, LEADER, DRAFTER, 0, 1)).as("who is away themselves").isEqualTo(409);
    }

    @Test
    void remindersOfTheAbsentReachTheDeputy() {
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        name(DRAFTER, DRAFTER, LEADER, 0, 5);
        var urged = office.as("fed.supervisor").posts("/api/supervision/tasks/" + draft.getId() + "/urges", "{\"reason\": \"请抓紧\"}");
        assertThat(urged.status()).isEqualTo(204);
        post.tellAll();
        assertThat(titles(LEADER)).anyMatch(title -> title.startsWith("代西吉县总工会 起草人，督办：起草方案"));
        assertThat(titles(DRAFTER)).anyMatch(title -> title.startsWith("督办：起草方案"));
    }

    // ---- passing on

    @Test
    void aHolderPassesTheTaskOnWithItsDraft() {
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        drafter().keepsDraft(draft.getId(), "{\"goal\": \"写到一半\"}");
        assertThat(choices(DRAFTER, draft, "TRANSFER")).containsExactly(SECOND);
        assertThat(transfer(DRAFTER, draft, LEADER)).as("without the role").isEqualTo(403);
        assertThat(transfer(SECOND, draft, SECOND)).as("who does not hold it").isEqualTo(403);

        assertThat(transfer(DRAFTER, draft, SECOND)).isEqualTo(204);

        assertThat(assignee(draft)).isEqualTo(SECOND);
        var form = office.as(SECOND).opens(draft.getId()).json();
        assertThat(form.at("/offered/0/submission/goal").asText()).isEqualTo("写到一半");
        assertThat(form.get("notices").findValuesAsText("text")).singleElement().asString().startsWith("转办：本事项由西吉县总工会 起草人转");
        post.tellAll();
        assertThat(titles(SECOND)).anyMatch(title -> title.startsWith("转交给我：起草方案"));
        assertThat(timeline(draft).at("/timeline/entries").findValuesAsText("act")).contains("转办");
    }

    @Test
    void aLeaversTasksAreHandedOverRowByRow() {
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        for (var other : List.of(SECOND, "longde.leader", "fed.reviewer", "fed.supervisor", "sec.admin", DRAFTER)) {
            assertThat(office.as(other).asks("/api/people/{id}/tasks", DRAFTER).status()).as(other).isEqualTo(403);
        }
        var rows = office.as("sys.admin").asks("/api/people/{id}/tasks", DRAFTER).json().get("tasks");
        assertThat(rows.findValuesAsText("taskId")).contains(draft.getId());
        assertThat(handOver(LEADER, DRAFTER, draft, LEADER).at("/0/refusal").asText()).contains("不能办理");
        assertThat(assignee(draft)).isEqualTo(DRAFTER);

        assertThat(handOver("sys.admin", DRAFTER, draft, SECOND).at("/0/refusal").isMissingNode()).isTrue();

        assertThat(assignee(draft)).isEqualTo(SECOND);
        assertThat(handOver(LEADER, DRAFTER, draft, SECOND).at("/0/refusal").asText()).contains("刷新");
        assertThat(timeline(draft).at("/timeline/entries").findValuesAsText("act")).contains("交接");
    }

    // ---- opinions

    @Test
    void aConsultedTaskComesBackWithTheOpinion() {
        drafter().does("draftPlan", Plans.ofLeaders());
        leader().does("signPlan", Example.of("sign-plan"));
        var review = office.open("reviewPlan", UNIT).get(0);
        office.as("fed.reviewer").claims(review);
        assertThat(choices("fed.reviewer", review, "CONSULTATION")).contains("fed.approver", "fed.publicity", REVIEWER)
            .doesNotContain(DRAFTER, LEADER, "fed.supervisor", "fed.reviewer");

        assertThat(consult("fed.reviewer", review, "fed.approver")).isEqualTo(204);
        assertThat(office.as("fed.approver").keepsDraft(review.getId(), "{}").status()).as("nobody else could approve").isEqualTo(403);
        hire("fed.second-approver", "approver", null);

        assertThat(assignee(review)).isEqualTo("fed.approver");
        post.tellAll();
        assertThat(titles("fed.approver")).anyMatch(title -> title.startsWith("征求您的意见：审核方案"));
        office.as("fed.approver").keepsDraft(review.getId(), "{\"opinion\": \"建议同意\"}");
        assertThat(office.as("fed.approver").submits(review.getId(), Plans.agreed()).status()).as("decides nothing").isEqualTo(409);
        assertThat(office.as("fed.approver").posts("/api/tasks/" + review.getId() + "/release", "").status()).isEqualTo(409);
        assertThat(transfer("fed.approver", review, REVIEWER)).isEqualTo(409);
        assertThat(claim("fed.reviewer", review)).isNotEqualTo(200);
        var counsel = counsels("fed.approver", review).get(0);
        assertThat(answer("fed.approver", counsel, null, " ")).isEqualTo(400);
        assertThat(answer(REVIEWER, counsel, null, "我来说")).isEqualTo(403);
        assertThat(answer("fed.approver", counsel, null, "场次安排可行。")).isEqualTo(204);

        assertThat(assignee(review)).isEqualTo("fed.reviewer");
        assertThat(counsels("fed.reviewer", review).at("/0/opinion").asText()).isEqualTo("场次安排可行。");
        assertThat(answer("fed.approver", counsel, null, "再说一次")).isEqualTo(409);
        assertThat(office.as("fed.reviewer").submits(review.getId(), Plans.agreed()).status()).isEqualTo(200);
        var approval = office.open("approvePlan", UNIT).get(0);
        assertThat(claim("fed.approver", approval)).as("typed into the review").isEqualTo(403);
        assertThat(timeline(approval).at("/timeline/entries").findValuesAsText("act")).contains("征求意见", "答复意见");
    }

    @Test
    void whoAskedTakesTheTaskBackWithoutAnAnswer() {
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        assertThat(consult(DRAFTER, draft, SECOND)).isEqualTo(204);
        assertThat(withdraw(SECOND, counsels(DRAFTER, draft).get(0))).isEqualTo(404);
        assertThat(withdraw(DRAFTER, counsels(DRAFTER, draft).get(0))).isEqualTo(204);
        assertThat(assignee(draft)).isEqualTo(DRAFTER);
        assertThat(drafter().submits(draft.getId(), Plans.ofLeaders()).status()).isEqualTo(200);
    }

    @Test
    void aSupervisorsHandOverEndsAConsultation() {
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        consult(DRAFTER, draft, LEADER);
        var order = "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"久未答复\"}".formatted(LEADER, SECOND);
        assertThat(office.as("fed.supervisor").posts("/api/supervision/tasks/" + draft.getId() + "/hand-overs", order).status()).isEqualTo(204);
        assertThat(assignee(draft)).isEqualTo(SECOND);
        assertThat(counsels(SECOND, draft).at("/0/withdrawnReason").asText()).contains("转给他人");
        assertThat(consult(SECOND, draft, LEADER)).isEqualTo(204);
        assertThat(answer(LEADER, counsels(SECOND, draft).get(1), null, "可以。")).isEqualTo(204);
        assertThat(assignee(draft)).as("back to who lent it last").isEqualTo(SECOND);
        assertThat(office.as(SECOND).submits(draft.getId(), Plans.ofLeaders()).status()).isEqualTo(200);
    }

    // ---- countersigners

    @Test
    void aReviewWaitsForItsCountersigners() {
        drafter().does("draftPlan", Plans.ofLeaders());
        leader().does("signPlan", Example.of("sign-plan"));
        var review = office.open("reviewPlan", UNIT).get(0);
        office.as("fed.reviewer").claims(review);
        assertThat(countersigners("fed.reviewer", review, DRAFTER)).isEqualTo(403);
        assertThat(countersigners("fed.reviewer", review, "fed.approver")).as("the only one who could approve").isEqualTo(403);
        assertThat(countersigners("fed.reviewer", review, "fed.publicity", REVIEWER)).isEqualTo(204);
        assertThat(countersigners("fed.reviewer", review, REVIEWER)).as("twice").isEqualTo(409);

        var refused = office.as("fed.reviewer").submits(review.getId(), Plans.agreed());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText()).contains("市总工会 宣传审校", REVIEWER, "会签");
        assertThat(page("fed.publicity").at("/awaited/0/kindName").asText()).isEqualTo("加签");
        var counsels = counsels("fed.publicity", review);
        assertThat(answer("fed.publicity", counsels.get(0), null, "")).as("without a stance").isEqualTo(400);
        assertThat(answer("fed.publicity", counsels.get(0), "DISAGREE", "")).as("no without a word").isEqualTo(400);
        assertThat(answer("fed.publicity", counsels.get(0), "AGREE", "同意。")).isEqualTo(204);
        assertThat(withdraw("fed.publicity", counsels.get(1))).isEqualTo(404);
        assertThat(withdraw("fed.reviewer", counsels.get(1))).isEqualTo(204);
        assertThat(office.as("fed.reviewer").submits(review.getId(), Plans.agreed()).status()).isEqualTo(200);

        var approval = office.open("approvePlan", UNIT).get(0);
        assertThat(timeline(approval).at("/timeline/entries").findValuesAsText("act")).contains("加签", "会签同意", "撤回加签");
    }

    @Test
    void onlyReviewsAreCountersigned() {
        var draft = office.open("draftPlan", UNIT).get(0);
        office.as(DRAFTER).claims(draft);
        assertThat(countersigners(DRAFTER, draft, SECOND)).isEqualTo(409);
    }

    @Test
    void aDeputySignsForACountersignerWhoIsAway() {
        drafter().does("draftPlan", Plans.ofLeaders());
        leader().does("signPlan", Example.of("sign-plan"));
        var review = office.open("reviewPlan", UNIT).get(0);
        office.as("fed.reviewer").claims(review);
        countersigners("fed.reviewer", review, "fed.publicity");
        name("fed.publicity", "fed.publicity", REVIEWER, 0, 3);
        assertThat(answer(REVIEWER, counsels(REVIEWER, review).get(0), "AGREE", "")).isEqualTo(204);
        assertThat(counsels(REVIEWER, review).at("/0/personName").asText()).isEqualTo("某单位 " + REVIEWER + "（代市总工会 宣传审校）");
        assertThat(office.as("fed.reviewer").submits(review.getId(), Plans.agreed()).status()).isEqualTo(200);
    }

    // ---- how people do it

    private int name(String actor, String person, String deputy, int from, int to) {
        var today = LocalDate.ofInstant(office.clock().instant(), office.clock().getZone());
        return office.as(actor).posts("/api/deputies", """
            {"personId": "%s", "deputyId": "%s", "from": "%s", "to": "%s", "reason": "外出培训"}"""
            .formatted(person, deputy, today.plusDays(from), today.plusDays(to))).status();
    }

    private void revokeAll() {
        deputyships("sec.admin").forEach(row -> {
            if (row.get("mayRevoke").asBoolean()) {
                assertThat(revoke("sec.admin", row)).isEqualTo(204);
            }
        });
    }

    private int revoke(String actor, JsonNode row) {
        return office.as(actor).posts("/api/deputies/" + row.get("id").asText() + "/revocation", "{\"reason\": \"提前返岗\"}").status();
    }

    private JsonNode deputyships(String person) {
        return page(person).get("deputyships");
    }

    private JsonNode page(String person) {
        return office.as(person).asks("/api/deputies").json();
    }

    private int claim(String person, Task task) {
        return office.as(person).posts("/api/tasks/" + task.getId() + "/claim", "").status();
    }

    private int transfer(String actor, Task task, String to) {
        return office.as(actor).posts("/api/tasks/" + task.getId() + "/transfer", "{\"to\": \"%s\", \"reason\": \"另有任务\"}".formatted(to)).status();
    }

    private int consult(String actor, Task task, String to) {
        return office.as(actor).posts("/api/tasks/" + task.getId() + "/consultations", "{\"to\": \"%s\", \"reason\": \"请看场次安排\"}".formatted(to)).status();
    }

    private int countersigners(String actor, Task task, String... to) {
        return office.as(actor).posts("/api/tasks/" + task.getId() + "/countersigners",
            "{\"to\": [\"%s\"], \"reason\": \"请一并审阅\"}".formatted(String.join("\", \"", to))).status();
    }

    private int answer(String actor, JsonNode counsel, String stance, String opinion) {
        return office.as(actor).posts("/api/counsels/" + counsel.get("id").asText() + "/answer",
            "{\"stance\": %s, \"opinion\": \"%s\"}".formatted(stance == null ? null : '"' + stance + '"', opinion)).status();
    }

    private int withdraw(String actor, JsonNode counsel) {
        return office.as(actor).posts("/api/counsels/" + counsel.get("id").asText() + "/withdrawal", "{\"reason\": \"不再需要\"}").status();
    }

    private JsonNode counsels(String person, Task task) {
        return office.as(person).asks("/api/tasks/{id}/delegation", task.getId()).json().get("counsels");
    }

    private List<String> choices(String person, Task task, String purpose) {
        return office.as(person).asks("/api/tasks/{id}/delegation/people?for={purpose}", task.getId(), purpose).json().findValuesAsText("value");
    }

    private JsonNode handOver(String actor, String person, Task task, String to) {
        return office.as(actor).posts("/api/people/" + person + "/tasks", """
            {"rows": [{"taskId": "%s", "to": "%s"}], "reason": "调离"}""".formatted(task.getId(), to)).json();
    }

    private JsonNode timeline(Task task) {
        return office.as("fed.reviewer").asks("/api/tasks/{id}/case", task.getId()).json();
    }

    private List<String> titles(String person) {
        return office.as(person).asks("/api/messages").json().findValuesAsText("title");
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private void hire(String person, String role, String unit) {
        var user = identities.newUser(person);
        user.setFirstName("某单位");
        user.setLastName(person);
        identities.saveUser(user);
        identities.createMembership(person, role);
        if (unit != null) {
            identities.createTenantUserMembership(unit, person);
        }
        hired.add(person);
    }
}
