package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;

/** Whoever opens a case reads everything that became of it, in order and in Chinese. */
class HistoryProcessTest extends Journeys {

    private static final LocalDate REVIEW = LocalDate.of(2022, 12, 14);
    private static final List<String> WALKED_IN_REVIEW = List.of("flow_planSubmitted", "flow_routeFound", "flow_signatureNeeded",
        "flow_signDecided", "flow_planSigned", "flow_reviewDecided", "flow_planReturnedByReviewer", "flow_planRevised", "flow_planAgreed",
        "flow_approvalNeeded", "flow_approvalDecided", "flow_planApproved");

    // ---- the way of a plan

    @Test
    void tellsWhoDidWhatWhenAndForHowLong() {
        planIsReturnedAndRevised();
        var entries = timeline();
        assertThat(acts(entries)).containsSubsequence(
            "邀请报送 · 市总工会 分管领导", "起草报送 · 西吉县总工会 起草人", "审签同意 · 西吉县总工会 负责人", "审核退回 · 市总工会 审核人",
            "修改后报送 · 西吉县总工会 起草人", "审签同意 · 西吉县总工会 负责人", "审核同意 · 市总工会 审核人", "批准 · 市总工会 分管领导",
            "安排场次 · 系统");
        var returned = entry(entries, "审核退回");
        assertThat(returned.get("actor").get("roleName").asText()).isEqualTo("审核人");
        assertThat(returned.get("actor").get("unitName").asText()).isEqualTo("市总工会");
        assertThat(returned.get("at").asText()).isEqualTo("2022-12-14T09:00:00+08:00");
        assertThat(returned.get("opinion").asText()).isEqualTo("请按以下三点修改后再报。");
        assertThat(returned.get("step").get("name").asText()).isEqualTo("审核方案");
        assertThat(returned.get("step").get("workingDays").asInt()).isEqualTo(3);
        assertThat(returned.get("step").get("due").asText()).startsWith("2022-12-14T18:00");
        assertThat(returned.get("step").has("lateDays")).isFalse();
    }

    @Test
    void tellsIssuesTheirAnswersAndWhatChanged() {
        planIsReturnedAndRevised();
        var entries = timeline();
        assertThat(entry(entries, "审核退回").get("issues")).hasSize(3);
        var revised = entry(entries, "修改后报送");
        assertThat(revised.get("issues").findValuesAsText("answer")).containsExactly("已写明。", "已补充当场登记、逐件回复。", "已写明。");
        assertThat(revised.get("changes").findValuesAsText("what")).contains("工作目标", "宣讲队伍");
        assertThat(revised.get("version").get("no").asInt()).isEqualTo(2);
        assertThat(entry(entries, "起草报送").get("changes")).isEmpty();
    }

    private void planIsReturnedAndRevised() {
        planIsDrafted(Row.leader());
        leader().does("signPlan", Example.of("sign-plan"));
        reach(REVIEW);
        reviewer().does("reviewPlan", Plans.returnedWithThreeIssues());
        drafter().does("revisePlan", Plans.revisedAnsweringThreeIssues());
        versionIsApproved();
    }

    @Test
    void tellsWithdrawalAndWhatChangedInAnAmendment() {
        planIsDrafted(Row.leader());
        leader().does("signPlan", Example.of("sign-plan"));
        var withdrawn = drafter().posts("/api/plans/" + planId() + "/withdrawal", "{\"reason\": \"场次日期有误\"}");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(204);
        drafter().does("revisePlan", Example.of("revise-plan").with("sessions", List.of(Row.leader())).withJson("answers", "[]"));
        versionIsApproved();
        planIsAmended(rows -> change(rows.get(0), "count", 2));
        versionIsApproved();

        var entries = timeline();
        assertThat(acts(entries)).containsSubsequence("撤回 · 西吉县总工会 起草人", "修改后报送 · 西吉县总工会 起草人", "申请修订 · 西吉县总工会 起草人",
            "修订报送 · 西吉县总工会 起草人");
        assertThat(entry(entries, "撤回").get("opinion").asText()).isEqualTo("场次日期有误");
        assertThat(entry(entries, "自动收回：审核方案").get("automatic").asBoolean()).isTrue();
        var amended = entry(entries, "修订报送");
        assertThat(amended.get("opinion").asText()).isEqualTo("园区停产检修");
        assertThat(amended.get("changes").findValuesAsText("what")).containsExactly("领导宣讲“以‘大白话’讲好‘大道理’”·场数");
    }

    @Test
    void saysOpenlyWhatNobodyDid() {
        planIsDrafted(Row.leader());
        var planId = planId();
        reach(WINDOW_IS_OVER);
        var entries = timeline(planId);
        var expired = entry(entries, "逾期终止");
        assertThat(expired.get("automatic").asBoolean()).isTrue();
        assertThat(expired.has("actor")).isFalse();
        assertThat(facts(expired)).contains("由系统自动终止");
        var left = entry(entries, "自动收回：单位审签");
        assertThat(facts(left)).contains("收回前无人认领");
        assertThat(left.get("step").get("lateDays").asInt()).isPositive();
        assertThat(view(planId).get("timeline").get("waiting")).isEmpty();
    }

    @Test
    void tellsLecturesConcernsChecksSummaryAndArticlesToTheEnd() {
        everySessionIsChecked();
        planIsApproved(Row.leader());
        var planId = planId();
        drafter().does("assignContact", Example.of("assign-contact"));
        reach(LocalDate.of(2022, 12, 24));
        drafter().does("reportLeaderSession", Example.of("report-leader-session"));
        leader().does("replyConcern", Example.of("reply-concern")).does("replyConcern", Example.of("reply-concern"));
        reviewer().does("verifySession", Example.of("verify-session"));
        drafter().does("writeSummary", Example.of("write-summary"));
        reviewer().does("reviewSummary", Example.of("review-summary"));
        drafter().does("writeSummary", Example.of("write-summary").with("highlights", "亮点已核对。")
            .withJson("answers", "[{\"no\": 1, \"answer\": \"已补充。\"}, {\"no\": 2, \"answer\": \"已核对。\"}]"));
        reviewer().does("reviewSummary", Plans.accepted());
        drafter().does("writeArticle", Example.of("write-article"));
        leader().does("firstReview", Example.of("first-review"));
        publicity().does("secondReview", Example.of("second-review"));
        approver().does("finalReview", Example.of("final-review"));
        publicity().does("recordPublication", Example.of("record-publication").with("publishedOn", office.clock().today().toString()));
        reach(PUBLICITY_IS_OVER);

        var entries = timeline(planId);
        assertThat(acts(entries)).contains("落实场次 · 西吉县总工会 起草人", "填报：已开展 · 西吉县总工会 起草人", "登记关切 · 西吉县总工会 起草人",
            "回应关切（已办结） · 西吉县总工会 负责人", "抽签：抽中 · 系统", "核实：情况属实 · 市总工会 审核人", "退回总结 · 市总工会 审核人",
            "采纳总结 · 市总工会 审核人", "提出选题 · 西吉县总工会 起草人", "送审第1稿 · 西吉县总工会 起草人", "初审通过 · 西吉县总工会 负责人",
            "复审通过 · 市总工会 宣传审校", "终审通过 · 市总工会 分管领导", "发布于宁工惠APP · 市总工会 宣传审校", "结束：已撤稿 · 系统", "办结 · 系统");
        assertThat(entry(entries, "落实场次").get("changes").findValuesAsText("what")).contains("宣讲人", "地点", "计划日期");
        var passed = entry(entries, "终审通过");
        var hash = facts(entry(entries, "送审第1稿")).replaceAll(".*校验值：([0-9a-f]{64}).*", "$1");
        assertThat(facts(passed)).contains(hash);
        assertThat(entry(entries, "发布于宁工惠APP").get("facts").toString()).contains(hash);
        var again = entry(entries, entry -> entry.get("act").asText().equals("报送总结") && entry.get("version").get("no").asInt() == 2);
        assertThat(again.get("issues").findValuesAsText("answer")).containsExactly("已补充。", "已核对。");
        assertThat(again.get("changes")).isNotEmpty();

        var articleId = passed.get("version").get("documentId").asText().replace("article-", "");
        assertThat(acts(timeline(articleId))).startsWith("提出选题 · 西吉县总工会 起草人").contains("终审通过 · 市总工会 分管领导");
        var materials = asks("/api/cases/" + planId + "/materials").json();
        assertThat(materials.get("concerns")).hasSize(2);
        assertThat(materials.get("evidence").findValuesAsText("kindName")).contains("发布链接");
    }

    @Test
    void tellsUrgingAndHandOver() {
        planIsDrafted(Row.leader());
        var task = office.open("signPlan", UNIT).get(0);
        var urged = office.as("fed.supervisor").posts("/api/supervision/tasks/" + task.getId() + "/urges", "{\"reason\": \"请抓紧\"}");
        assertThat(urged.status()).as(urged.body()).isEqualTo(204);
        var entry = entry(timeline(), "督办");
        assertThat(entry.get("opinion").asText()).isEqualTo("请抓紧");
        assertThat(entry.get("actor").get("roleName").asText()).isEqualTo("督办人");
    }

    @Test
    void aProcessLeadsToTheCaseThatItCarries() {
        planIsDrafted(Row.leader());
        assertThat(view(running("plan-review").getId()).get("id").asText()).isEqualTo(planId());
        assertThat(view(campaign.getId()).get("id").asText()).isEqualTo(campaign.getBusinessKey());
    }

    // ---- who may read it

    @Test
    void peopleOfTheUnitReadTheirCaseAndOthersFindNothing() {
        planIsDrafted(Row.leader());
        var task = office.open("signPlan", UNIT).get(0).getId();
        for (var path : List.of("/api/cases/" + planId(), "/api/tasks/" + task + "/case", "/api/cases/" + planId() + "/documents")) {
            assertThat(leader().asks(path).status()).as(path).isEqualTo(200);
            assertThat(reviewer().asks(path).status()).as(path).isEqualTo(200);
            assertThat(office.as("longde.drafter").asks(path).status()).as(path).isEqualTo(404);
            assertThat(office.as("sys.admin").asks(path).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/api/history", "/api/history/choices", "/api/cases/" + planId() + "/path", "/api/cases/" + planId() + "/operations")) {
            assertThat(asks(path).status()).as(path).isEqualTo(200);
            assertThat(leader().asks(path).status()).as(path).isEqualTo(403);
            assertThat(reviewer().asks(path).status()).as(path).isEqualTo(403);
        }
    }

    // ---- documents, path, operations

    @Test
    void showsTwoVersionsSideBySide() {
        planIsReturnedAndRevised();
        var documents = asks("/api/cases/" + planId() + "/documents").json();
        assertThat(documents.get(0).get("versions").findValuesAsText("kindName")).containsExactly("首次报送", "退回后修改");
        var compared = asks("/api/cases/" + planId() + "/documents/plan?before=1&after=2").json();
        var team = row(compared, "宣讲队伍");
        assertThat(team.get("differs").asBoolean()).isTrue();
        assertThat(joined(team.get("before"))).isEqualTo("市委宣讲团成员，市总党组成员及兼挂职副主席，党的二十大代表及劳模代表。");
        assertThat(joined(team.get("after"))).isEqualTo("县总工会领导班子成员、企业工会委员、技能标兵。");
        assertThat(team.get("after").findValues("marked").stream().map(JsonNode::asBoolean)).contains(true, false);
        assertThat(row(compared, "领导宣讲“以‘大白话’讲好‘大道理’”").get("differs").asBoolean()).isFalse();
        assertThat(asks("/api/cases/" + planId() + "/documents/plan?before=1&after=3").status()).isEqualTo(404);
    }

    @Test
    void marksTheWayThroughTheModelAndLeadsIntoWhatWasCalled() {
        planIsReturnedAndRevised();
        var plan = asks("/api/cases/" + planId() + "/path").json();
        assertThat(plan.get("xml").asText()).contains("bpmndi:BPMNDiagram");
        assertThat(times(plan, "draftPlan")).isEqualTo(1);
        assertThat(times(plan, "writeSummary")).isZero();
        var review = StreamSupport.stream(plan.get("calls").spliterator(), false)
            .filter(call -> call.get("activityId").asText().equals("callActivity_planReview")).findFirst().orElseThrow();
        assertThat(review.has("caseId")).isFalse();

        var walked = asks("/api/cases/" + planId() + "/path?instance=" + review.get("instanceId").asText()).json();
        assertThat(times(walked, "reviewPlan")).isEqualTo(2);
        assertThat(times(walked, "revisePlan")).isEqualTo(1);
        assertThat(walked.get("flows").findValuesAsText("flowId")).containsExactlyInAnyOrderElementsOf(WALKED_IN_REVIEW);
        assertThat(asks("/api/cases/" + planId() + "/path?instance=" + campaign.getId()).status()).isEqualTo(404);
    }

    @Test
    void listsOperationsAndHoldersInChinese() {
        planIsReturnedAndRevised();
        var log = asks("/api/cases/" + planId() + "/operations").json();
        assertThat(log.get("operations").findValuesAsText("operation")).contains("认领", "办结");
        assertThat(log.get("operations").findValuesAsText("personName")).contains("西吉县总工会 起草人", "市总工会 审核人");
        assertThat(log.get("tasks").findValuesAsText("completedByName")).contains("西吉县总工会 负责人");
    }

    // ---- the search

    @ParameterizedTest
    @ValueSource(strings = {"kind=PLAN", "unit=xiji", "text=党的二十大", "number=142号", "kind=PLAN&status=APPROVED", "progress=RUNNING", "person=审核人",
        "person=xiji.drafter", "from=2022-12-09&to=2022-12-14"})
    void findsAPlanByWhatIsKnownOfIt(String question) {
        planIsReturnedAndRevised();
        assertThat(found(question)).contains(planId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=ARTICLE", "unit=longde", "text=无此标题", "text=%", "number=9999号", "kind=PLAN&status=EXPIRED", "progress=ENDED",
        "person=无此人", "person=longde.drafter", "from=2022-12-15", "to=2022-12-01"})
    void doesNotFindItByAnythingElse(String question) {
        planIsReturnedAndRevised();
        assertThat(found(question)).doesNotContain(planId());
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        campaignIsIssued("federation", "publicity-dept", "yuanzhou", "xiji", "longde", "jingyuan", "pengyang", "devzone", "city-hospital",
            "first-school");
        for (var opened = 0; opened < 15; opened++) {
            office.as("fed.reviewer").posts("/api/campaigns", "{}");
        }
        var first = asks("/api/history").json();
        assertThat(first.get("cases")).hasSize(20);
        var second = asks("/api/history?after=" + URLEncoder.encode(first.get("next").asText(), StandardCharsets.UTF_8)).json();
        assertThat(second.get("cases").findValuesAsText("id")).doesNotContainAnyElementsOf(first.get("cases").findValuesAsText("id"));
        assertThat(moments(first).get(19)).isAfterOrEqualTo(moments(second).get(0));
        assertThat(moments(first)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=ROUTE", "from=gestern", "from=2022-12-15&to=2022-12-01", "after=x", "unit=nowhere", "progress=SOMETIMES"})
    void refusesAQuestionThatIsNone(String question) {
        assertThat(asks("/api/history?" + question).status()).isBetween(400, 404);
    }

    // ---- reading

    private List<String> found(String question) {
        var encoded = Stream.of(question.split("&")).map(part -> part.split("=", 2))
            .map(part -> part[0] + "=" + URLEncoder.encode(part[1], StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        // Others have cases in this database, too.
        var answer = asks("/api/history?campaign=" + campaign.getBusinessKey() + "&" + encoded);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("cases").findValuesAsText("id");
    }

    private static List<OffsetDateTime> moments(JsonNode page) {
        return page.get("cases").findValuesAsText("changedAt").stream().map(OffsetDateTime::parse).toList();
    }

    private static JsonNode row(JsonNode comparison, String label) {
        return StreamSupport.stream(comparison.get("rows").spliterator(), false).filter(row -> row.get("label").asText().equals(label))
            .findFirst().orElseThrow();
    }

    private static String joined(JsonNode pieces) {
        return String.join("", pieces.findValuesAsText("text"));
    }

    private static int times(JsonNode path, String activityId) {
        return StreamSupport.stream(path.get("activities").spliterator(), false)
            .filter(activity -> activity.get("activityId").asText().equals(activityId)).mapToInt(activity -> activity.get("times").asInt()).sum();
    }

    private static String facts(JsonNode entry) {
        return entry.get("facts").toString();
    }

    private Office.Answer asks(String path) {
        return office.as("fed.auditor").asks(URI.create(path));
    }

    private JsonNode view(String caseId) {
        var answer = asks("/api/cases/" + caseId);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> timeline() {
        return timeline(planId());
    }

    private List<JsonNode> timeline(String caseId) {
        return StreamSupport.stream(view(caseId).get("timeline").get("entries").spliterator(), false).toList();
    }

    private static List<String> acts(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("act").asText() + " · "
            + (entry.get("automatic").asBoolean() ? "系统" : entry.get("actor").get("personName").asText())).toList();
    }

    private static JsonNode entry(List<JsonNode> entries, String act) {
        return entry(entries, entry -> entry.get("act").asText().equals(act));
    }

    private static JsonNode entry(List<JsonNode> entries, Predicate<JsonNode> which) {
        var found = entries.stream().filter(which).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
