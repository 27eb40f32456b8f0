package org.xuanjiang.plan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.campaign.CampaignStatus;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.plan.PlanAct;
import org.xuanjiang.plan.PlanActKind;
import org.xuanjiang.plan.PlanStage;
import org.xuanjiang.plan.PlanStatus;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** What people do to campaigns and plans, with the real engine, gate, handlers and tables. */
@WholeProgram
class PlanJourneysTest {

    private static final Example ISSUES = Example.of("review-plan");
    private static final Example ANSWERS = Example.of("revise-plan");

    @Autowired
    private Office office;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Plans plans;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private IdentityService identities;

    private String campaignId;

    @BeforeEach
    void opensACampaign() {
        office.clock().moveTo(TestClock.START);
        // Other journeys may have left tasks of the same units behind.
        runtime.createProcessInstanceQuery().processDefinitionKey("campaign").list()
            .forEach(left -> runtime.deleteProcessInstance(left.getId(), "next journey"));
        campaignId = office.as("fed.reviewer").posts("/api/campaigns", "").json().get("id").asText();
    }

    // ---- the campaign itself

    @Test
    void campaignStartsFromTheNotice() {
        var form = office.as("fed.reviewer").opensFirst("draftCampaign").json();
        var proposal = form.get("submission");
        assertThat(proposal.get("noticeNumber").asText()).isEqualTo("固工发〔2022〕142号");
        assertThat(proposal.get("windowStart").asText()).isEqualTo(office.clock().today().toString());
        assertThat(proposal.get("windowEnd").asText()).as("as long as the notice's: 1 October to 31 December")
            .isEqualTo(office.clock().today().plusDays(91).toString());
        assertThat(proposal.get("units")).hasSize(10);
        assertThat(form.at("/view/clauses")).hasSize(8);
    }

    @Test
    void returnedCampaignIsDraftedAgainAndIssued() {
        office.as("fed.reviewer").does("draftCampaign", draft("xiji"));
        office.as("fed.approver").does("issueCampaign", decision("RETURN", "请补充隆德县"));
        var again = office.as("fed.reviewer").opensFirst("draftCampaign").json();
        assertThat(again.at("/view/history").findValuesAsText("opinion")).containsExactly("请补充隆德县");
        office.as("fed.reviewer").does("draftCampaign", draft("xiji", "longde"));
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        assertThat(campaigns.get(campaignId).status()).isEqualTo(CampaignStatus.ISSUED);
        assertThat(plans.ofCampaign(campaignId)).extracting(plan -> plan.unitId() + " " + plan.status())
            .containsExactly("xiji INVITED", "longde INVITED");
    }

    @Test
    void returnWithoutOpinionIsRefused() {
        office.as("fed.reviewer").does("draftCampaign", draft("xiji"));
        var answer = office.as("fed.approver").isRefused("issueCampaign", Example.empty().with("decision", "RETURN"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("opinion");
        assertThat(campaigns.get(campaignId).status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void droppedCampaignEnds() {
        office.as("fed.reviewer").does("draftCampaign", draft("xiji"));
        office.as("fed.approver").does("issueCampaign", decision("DROP", "暂缓开展"));
        assertThat(campaigns.get(campaignId).status()).isEqualTo(CampaignStatus.DROPPED);
        assertEndedAt(campaignId, "endEvent_campaignDropped");
    }

    @Test
    void lateUnitGetsItsOwnPlan() {
        issuedFor("xiji");
        var answer = office.as("fed.reviewer").posts("/api/campaigns/" + campaignId + "/invitations",
            "{\"unitId\": \"devzone\", \"reason\": \"新近成立\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(plans.get(answer.json().get("planId").asText()).unitId()).isEqualTo("devzone");
        office.as("devzone.drafter").does("draftPlan", Example.of("draft-plan"));
        assertThat(office.as("fed.reviewer").posts("/api/campaigns/" + campaignId + "/invitations",
            "{\"unitId\": \"devzone\", \"reason\": \"再邀\"}").status()).isEqualTo(409);
        assertThat(office.as("xiji.drafter").posts("/api/campaigns/" + campaignId + "/invitations",
            "{\"unitId\": \"longde\", \"reason\": \"顺带\"}").status()).isEqualTo(403);
        assertThat(office.as("fed.reviewer").posts("/api/campaigns/" + campaignId + "/invitations",
            "{\"unitId\": \"nowhere\", \"reason\": \"顺带\"}").status()).isEqualTo(404);
    }

    @Test
    void calledOffCampaignEndsEveryPlan() {
        issuedFor("xiji", "longde");
        office.as("xiji.drafter").does("draftPlan", Example.of("draft-plan"));
        assertThat(office.as("fed.reviewer").posts("/api/campaigns/" + campaignId + "/call-off", "{\"reason\": \"疫情\"}").status())
            .isEqualTo(403);
        assertThat(office.as("fed.approver").posts("/api/campaigns/" + campaignId + "/call-off", "{\"reason\": \" \"}").status())
            .isEqualTo(400);
        assertThat(office.as("fed.approver").posts("/api/campaigns/" + campaignId + "/call-off", "{\"reason\": \"疫情\"}").status())
            .isEqualTo(204);
        assertThat(plans.ofCampaign(campaignId)).allMatch(plan -> plan.status() == PlanStatus.CALLED_OFF);
        assertThat(plans.get(planOf("xiji")).acts()).last()
            .satisfies(act -> assertThat(act.opinion()).isEqualTo("疫情"));
        assertThat(office.open("signPlan", "xiji")).isEmpty();
        assertEndedAt(campaignId, "endEvent_campaignCalledOff");
    }

    // ---- the way to approval

    @Test
    void returnedPlanComesBackWithAnswersAndOnlyWhatChanged() {
        issuedFor("xiji");
        drafted("xiji");
        assertThat(plans.get(planOf("xiji")).stage()).isEqualTo(PlanStage.SIGNING);
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("xiji").does("reviewPlan", ISSUES);

        var revision = office.as("xiji.drafter").opensFirst("revisePlan").json();
        assertThat(revision.at("/submission/answers")).hasSize(2);
        assertThat(revision.at("/view/issues/0/open").asBoolean()).isTrue();
        var unanswered = office.as("xiji.drafter").isRefused("revisePlan", ANSWERS.withJson("answers", "[{\"no\": 1, \"answer\": \"已改\"}]"));
        assertThat(unanswered.status()).isEqualTo(400);
        assertThat(unanswered.json().at("/errors/0/message").asText()).contains("第 2 条");
        office.as("xiji.drafter").submits(office.as("xiji.drafter").firstOpen("revisePlan").getId(), ANSWERS);

        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        var review = office.as("fed.reviewer").on("xiji").opensFirst("reviewPlan").json();
        assertThat(review.at("/view/issues/0/answer").asText()).contains("12月14日");
        assertThat(kinds(review.at("/view/changes"))).contains("ADDED", "REMOVED", "CHANGED");
        assertThat(review.at("/task/name").asText()).contains("第2版");
        office.as("fed.reviewer").on("xiji").does("reviewPlan", decision("AGREE", null));
        office.as("fed.approver").on("xiji").does("approvePlan", Example.of("approve-plan"));

        var plan = plans.get(planOf("xiji"));
        assertThat(plan.status()).isEqualTo(PlanStatus.APPROVED);
        assertThat(plan.approvedVersionNo()).isEqualTo(2);
    }

    @Test
    void unitLeaderAndApproverMayReturnToo() {
        issuedFor("xiji");
        drafted("xiji");
        office.as("xiji.leader").does("signPlan", ISSUES);
        office.as("xiji.drafter").does("revisePlan", ANSWERS);
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("xiji").does("reviewPlan", decision("AGREE", null));
        office.as("fed.approver").on("xiji").does("approvePlan", ISSUES);
        office.as("xiji.drafter").does("revisePlan",
            ANSWERS.withJson("answers", "[{\"no\": 3, \"answer\": \"已改\"}, {\"no\": 4, \"answer\": \"已改\"}]"));
        assertThat(plans.get(planOf("xiji")).versions()).hasSize(3);
    }

    @Test
    void refusedPlanIsOver() {
        issuedFor("xiji", "longde");
        drafted("xiji");
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("xiji").does("reviewPlan", decision("REFUSE", "与通知要求不符"));
        assertThat(plans.get(planOf("xiji")).status()).isEqualTo(PlanStatus.REFUSED);
        assertEndedAt(planOf("xiji"), "endEvent_planRefused");

        drafted("longde");
        office.as("longde.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("longde").does("reviewPlan", decision("AGREE", null));
        office.as("fed.approver").on("longde").does("approvePlan", decision("REFUSE", "与通知要求不符"));
        assertThat(plans.get(planOf("longde")).status()).isEqualTo(PlanStatus.REFUSED);
    }

    @Test
    void federationsOwnPlanStartsFromTheAnnexAndNeedsNoSignature() {
        issuedFor("federation");
        var task = office.open("draftPlan", "federation").get(0);
        var drafter = office.as("federation.drafter");
        var sessions = drafter.opens(task.getId()).json().at("/submission/sessions");
        assertThat(sessions.findValuesAsText("lecturer"))
            .containsExactly("市委宣讲团成员", "市总党组成员及兼挂职副主席", "党的二十大代表及劳模代表");
        drafter.does("draftPlan", Example.of("draft-plan"));
        assertThat(plans.get(planOf("federation")).stage()).isEqualTo(PlanStage.REVIEWING);
        assertThat(office.open("reviewPlan", "federation")).hasSize(1);
    }

    @Test
    void withdrawnPlanGoesBackWhileNobodyHasClaimedTheReview() {
        issuedFor("xiji", "longde");
        drafted("xiji");
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        var path = "/api/plans/" + planOf("xiji") + "/withdrawal";
        assertThat(office.as("longde.drafter").posts(path, "{\"reason\": \"有误\"}").status()).isEqualTo(404);
        assertThat(office.as("xiji.leader").posts(path, "{\"reason\": \"有误\"}").status()).isEqualTo(403);
        assertThat(deskUnit("xiji.drafter", "西吉县总工会").get("mayWithdraw").asBoolean()).isTrue();
        assertThat(office.as("xiji.drafter").posts(path, "{\"reason\": \"有误\"}").status()).isEqualTo(204);
        assertThat(office.open("reviewPlan", "xiji")).isEmpty();
        office.as("xiji.drafter").does("revisePlan", ANSWERS.withJson("answers", "[]"));
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));

        var reviewer = office.as("fed.reviewer").on("xiji");
        reviewer.claims(reviewer.firstOpen("reviewPlan"));
        assertThat(deskUnit("xiji.drafter", "西吉县总工会").get("mayWithdraw").asBoolean()).isFalse();
        var tooLate = office.as("xiji.drafter").posts(path, "{\"reason\": \"有误\"}");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.body()).contains("已认领");
        assertThat(plans.get(planOf("xiji")).stage()).isEqualTo(PlanStage.REVIEWING);
    }

    @Test
    void planNotApprovedByTheWindowsEndExpires() {
        issuedFor("xiji");
        office.clock().moveTo(LocalDateTime.of(2023, 1, 1, 0, 0));
        office.runDueJobs();
        assertThat(plans.get(planOf("xiji")).status()).isEqualTo(PlanStatus.EXPIRED);
        assertEndedAt(planOf("xiji"), "endEvent_planExpired");
    }

    @Test
    void planThatBreaksARuleIsRefusedWithTheLineAndNothingIsKept() {
        issuedFor("xiji");
        var outside = Example.of("draft-plan").at("/sessions/1", "dateTo", "2023-01-01");
        var answer = office.as("xiji.drafter").isRefused("draftPlan", outside);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("sessions[1].dateTo");
        assertThat(plans.get(planOf("xiji")).versions()).isEmpty();
    }

    // ---- amendment

    @Test
    void smallAmendmentIsApprovedByReviewAndTheOldVersionStaysUntilThen() {
        issuedFor("xiji");
        approved("xiji");
        var planId = planOf("xiji");
        var path = "/api/plans/" + planId + "/amendment";
        assertThat(office.as("fed.reviewer").posts(path, "{\"reason\": \"改期\"}").status()).isEqualTo(403);
        assertThat(deskUnit("xiji.drafter", "西吉县总工会").get("mayAmend").asBoolean()).isTrue();
        assertThat(office.as("xiji.drafter").posts(path, "{\"reason\": \"园区停产\"}").status()).isEqualTo(204);
        assertThat(office.as("xiji.drafter").posts(path, "{\"reason\": \"园区停产\"}").status()).isEqualTo(409);

        var amendment = office.as("xiji.drafter").opensFirst("amendPlan").json().get("submission");
        assertThat(amendment.get("reason").asText()).isEqualTo("园区停产");
        var moved = new Example(amendment.deepCopy()).with("decision", "SUBMIT").at("/sessions/0", "place", "定点帮扶村村部");
        office.as("xiji.drafter").does("amendPlan", moved);
        assertThat(plans.approvedVersion(planId).no()).isEqualTo(1);
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        var review = office.as("fed.reviewer").on("xiji").opensFirst("reviewPlan").json();
        assertThat(review.at("/view/changes")).hasSize(1);
        assertThat(review.at("/view/changes/0/after").asText()).isEqualTo("定点帮扶村村部");
        office.as("fed.reviewer").on("xiji").does("reviewPlan", decision("AGREE", null));
        assertThat(office.open("approvePlan", "xiji")).isEmpty();
        assertThat(plans.approvedVersion(planId).no()).isEqualTo(2);
        assertThat(plans.get(planId).isUnderAmendment()).isFalse();
    }

    @Test
    void amendmentMayBeAbandonedAndAskedForAgain() {
        issuedFor("xiji");
        approved("xiji");
        var planId = planOf("xiji");
        office.as("xiji.drafter").posts("/api/plans/" + planId + "/amendment", "{\"reason\": \"园区停产\"}");
        office.as("xiji.drafter").does("amendPlan", Example.empty().with("decision", "ABANDON").with("reason", "照原方案办"));
        assertThat(plans.get(planId).isUnderAmendment()).isFalse();
        assertThat(office.as("xiji.drafter").posts("/api/plans/" + planId + "/amendment", "{\"reason\": \"改期\"}").status()).isEqualTo(204);
        var withoutContent = office.as("xiji.drafter").isRefused("amendPlan",
            Example.empty().with("decision", "SUBMIT").with("reason", "改期"));
        assertThat(withoutContent.json().get("errors").findValuesAsText("field")).containsExactly("goal", "team", "measures");
    }

    @Test
    void amendmentStillUnderReviewLapsesWhenTheTimeForReportsIsOver() {
        issuedFor("xiji");
        approved("xiji");
        var planId = planOf("xiji");
        office.as("xiji.drafter").posts("/api/plans/" + planId + "/amendment", "{\"reason\": \"园区停产\"}");
        office.as("xiji.drafter").does("amendPlan", county().with("decision", "SUBMIT").with("reason", "园区停产"));
        office.clock().moveTo(LocalDateTime.of(2023, 1, 10, 9, 0));
        office.runDueJobs();
        assertThat(office.open("signPlan", "xiji")).isEmpty();
        assertThat(plans.get(planId).acts()).extracting(PlanAct::kind).contains(PlanActKind.AMENDMENT_LAPSED);
        assertThat(plans.approvedVersion(planId).no()).isEqualTo(1);
        var tooLate = office.as("xiji.drafter").posts("/api/plans/" + planId + "/amendment", "{\"reason\": \"改期\"}");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.body()).contains("2022年12月31日");
    }

    // ---- four eyes

    @Test
    void whoeverDraftedThePlanDoesNotEvenGetItsReview() {
        issuedFor("xiji");
        drafted("xiji");
        identities.createMembership("xiji.drafter", Roles.REVIEWER);
        identities.createMembership("xiji.drafter", Roles.UNIT_LEADER);
        try {
            var both = office.as("xiji.drafter");
            assertThatThrownBy(() -> both.claims(both.firstOpen("signPlan"))).hasMessageContaining("不得由您本人审签");
            office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
            assertThatThrownBy(() -> both.claims(both.firstOpen("reviewPlan"))).hasMessageContaining("不得再审核或批准");
        } finally {
            identities.deleteMembership("xiji.drafter", Roles.REVIEWER);
            identities.deleteMembership("xiji.drafter", Roles.UNIT_LEADER);
        }
    }

    // ---- the desk

    @Test
    void deskShowsEachTheirOwn() {
        assertThat(office.as("xiji.drafter").asks("/api/desk").body()).as("a draft is not announced").doesNotContain(campaignId);
        issuedFor("xiji", "longde");
        var unit = campaignOnDesk("xiji.drafter");
        assertThat(unit.get("units").findValuesAsText("unitName")).containsExactly("西吉县总工会");
        assertThat(unit.get("mayInvite").asBoolean()).isFalse();
        assertThat(unit.get("mayCallOff").asBoolean()).isFalse();
        var reviewer = campaignOnDesk("fed.reviewer");
        assertThat(reviewer.get("units")).hasSize(2);
        assertThat(reviewer.get("invitable")).hasSize(8);
        assertThat(campaignOnDesk("fed.approver").get("mayCallOff").asBoolean()).isTrue();
        assertThat(office.as("yuanzhou.drafter").asks("/api/desk").body()).doesNotContain(campaignId);
    }

    private void issuedFor(String... unitIds) {
        office.as("fed.reviewer").does("draftCampaign", draft(unitIds));
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
    }

    private void drafted(String unitId) {
        office.as(unitId + ".drafter").does("draftPlan", county());
    }

    private void approved(String unitId) {
        drafted(unitId);
        office.as(unitId + ".leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on(unitId).does("reviewPlan", decision("AGREE", null));
        office.as("fed.approver").on(unitId).does("approvePlan", Example.of("approve-plan"));
    }

    /** The federation's example without its expert lecture. */
    private static Example county() {
        return Example.of("draft-plan").withJson("sessions", """
            [{"track": "LEADER", "batch": 1, "topic": "以“大白话”讲好“大道理”", "lecturer": "县总工会领导班子成员", "place": "县工业园区",
              "dateFrom": "2022-12-14", "dateTo": "2022-12-14", "audience": "ENTERPRISE", "expected": 35, "count": 1}]""");
    }

    private static Example draft(String... unitIds) {
        return Example.of("draft-campaign").with("units", List.of(unitIds));
    }

    private static Example decision(String decision, String opinion) {
        return Example.empty().with("decision", decision).with("opinion", opinion);
    }

    private String planOf(String unitId) {
        return plans.ofCampaign(campaignId).stream().filter(plan -> plan.unitId().equals(unitId)).findFirst().orElseThrow().id();
    }

    private JsonNode campaignOnDesk(String personId) {
        var desk = office.as(personId).asks("/api/desk").json().get("campaigns");
        return StreamSupport.stream(desk.spliterator(), false)
            .filter(row -> row.get("id").asText().equals(campaignId)).findFirst().orElseThrow();
    }

    private JsonNode deskUnit(String personId, String unitName) {
        return StreamSupport.stream(campaignOnDesk(personId).get("units").spliterator(), false)
            .filter(row -> row.get("unitName").asText().equals(unitName)).findFirst().orElseThrow();
    }

    private static List<String> kinds(JsonNode changes) {
        return changes.findValuesAsText("kind");
    }

    private void assertEndedAt(String businessKey, String endEventId) {
        assertThat(history.createHistoricActivityInstanceQuery().activityId(endEventId).list())
            .extracting(end -> history.createHistoricProcessInstanceQuery().processInstanceId(end.getProcessInstanceId())
                .singleResult().getBusinessKey())
            .contains(businessKey);
    }
}
