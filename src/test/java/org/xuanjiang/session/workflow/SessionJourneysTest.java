package org.xuanjiang.session.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.session.CheckResult;
import org.xuanjiang.session.Concern;
import org.xuanjiang.session.Concerns;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.SessionChecks;
import org.xuanjiang.session.SessionStatus;
import org.xuanjiang.session.Sessions;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** What people do to sessions, with the real engine, gate, handlers and tables. */
@WholeProgram
class SessionJourneysTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 20);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private Office office;
    @Autowired
    private Plans plans;
    @Autowired
    private Sessions sessions;
    @Autowired
    private Concerns concerns;
    @Autowired
    private SessionChecks checks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

    private String campaignId;
    private String planId;

    @BeforeEach
    void issuesACampaign() {
        office.clock().moveTo(TestClock.START);
        // Other journeys may have left tasks of the same unit behind.
        runtime.createProcessInstanceQuery().processDefinitionKey("campaign").list()
            .forEach(left -> runtime.deleteProcessInstance(left.getId(), "next journey"));
        campaignId = office.as("fed.reviewer").posts("/api/campaigns", "").json().get("id").asText();
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        planId = plans.ofCampaign(campaignId).get(0).id();
    }

    @Test
    void expertIsInvitedSeatedHeardAndReported() {
        approved(row("EXPERT", 1, 1));
        var invitation = drafter().opensFirst("inviteExpert").json();
        assertThat(invitation.at("/submission/lecturer").asText()).as("typed once, in the plan").isEqualTo("宣讲人员");
        drafter().does("inviteExpert", Example.of("invite-expert"));
        drafter().does("confirmVenue", Example.of("confirm-venue"));
        assertThat(office.open("reportExpertSession", "xiji")).as("not before the day").isEmpty();
        assertThat(lectureDay()).isEqualTo(DAY);

        reach(DAY);
        var report = drafter().opensFirst("reportExpertSession").json();
        assertThat(report.at("/submission/report/lecturer").asText()).isEqualTo("市委宣讲团成员");
        assertThat(report.at("/submission/report/heldOn").asText()).isEqualTo("2022-12-20");
        assertThat(report.at("/submission/report/held").isMissingNode()).isTrue();
        var tomorrow = drafter().isRefused("reportExpertSession", Example.of("report-expert-session").at("/report", "heldOn", "2022-12-21"));
        assertThat(tomorrow.status()).isEqualTo(400);
        assertThat(tomorrow.json().at("/errors/0/field").asText()).isEqualTo("report.heldOn");
        drafter().submits(drafter().firstOpen("reportExpertSession").getId(), Example.of("report-expert-session"));

        assertThat(session().status()).isEqualTo(SessionStatus.HELD);
        assertCheckFollowsTheDraw(session().id());
    }

    @Test
    void sessionNotHeldNeedsAReasonAndEndsThere() {
        approved(row("MODEL_WORKER", 1, 1));
        drafter().does("inviteModelWorker", Example.of("invite-model-worker"));
        reach(LocalDate.of(2022, 12, 22));
        var silent = drafter().isRefused("reportModelWorkerSession", Example.empty().withJson("report", "{\"held\": false}"));
        assertThat(silent.json().at("/errors/0/field").asText()).isEqualTo("report.notHeldReason");
        drafter().submits(drafter().firstOpen("reportModelWorkerSession").getId(),
            Example.empty().withJson("report", "{\"held\": false, \"notHeldReason\": \"大雪封路\"}"));

        assertThat(session().status()).isEqualTo(SessionStatus.NOT_HELD);
        assertThat(session().reason()).isEqualTo("大雪封路");
        assertThat(checks.of(session().id())).isEmpty();
        assertThat(office.open("writeSummary", "xiji")).hasSize(1);
    }

    @Test
    void modelWorkersRecordingBecomesArticleMaterial() {
        approved(row("MODEL_WORKER", 1, 1));
        drafter().does("inviteModelWorker", Example.of("invite-model-worker"));
        reach(LocalDate.of(2022, 12, 22));
        drafter().does("reportModelWorkerSession", Example.of("report-model-worker-session"));

        assertThat(sessions.articleMaterial(planId)).singleElement()
            .satisfies(material -> assertThat(material.title()).contains("云课堂"));
    }

    @Test
    void everyConcernIsRepliedToByTheUnitLeader() {
        approved(row("LEADER", 1, 1));
        drafter().does("assignContact", Example.of("assign-contact"));
        reach(LocalDate.of(2022, 12, 21));
        drafter().does("reportLeaderSession", Example.of("report-leader-session"));
        assertThat(office.open("replyConcern", "xiji")).hasSize(2).allSatisfy(task ->
            assertThat(day(task.getDueDate())).isEqualTo(LocalDate.of(2022, 12, 30)));

        var leader = office.as("xiji.leader");
        assertThat(leader.opensFirst("replyConcern").json().at("/view/concern/question").asText()).isNotEmpty();
        leader.does("replyConcern", Example.of("reply-concern"));
        assertThat(checks.of(session().id())).as("the other one is open").isEmpty();
        leader.does("replyConcern", Example.of("reply-concern"));

        assertThat(concerns.ofPlan(planId)).allMatch(Concern::replied);
        assertCheckFollowsTheDraw(session().id());
    }

    @Test
    void grassrootsBatchIsReportedInOneTableThatStartsFromThePlan() {
        approved(row("GRASSROOTS", 1, 30), row("GRASSROOTS", 2, 5));
        office.clock().moveTo(DAY.atTime(9, 0));
        var form = drafter().opensFirst("reportGrassrootsBatch").json();
        assertThat(form.at("/view/promised").asInt()).isIn(30, 5);
        assertThat(form.at("/submission/rows")).hasSize(1);
        drafter().does("reportGrassrootsBatch", Example.of("report-grassroots-batch"));
        drafter().does("reportGrassrootsBatch", Example.empty().with("held", false).with("notHeldReason", "停产检修"));

        var figures = sessions.figures(planId).tracks().get(0);
        assertThat(figures.held()).isEqualTo(4);
        assertThat(figures.promised()).isEqualTo(35);
        assertThat(figures.notHeld()).as("26 or 1 of the reported batch are missing, and all of the other").isIn(26 + 5, 1 + 30);
        assertThat(figures.counted()).isEqualTo(17);
        assertThat(figures.estimated()).isEqualTo(18);
        assertThat(figures.withoutNumber()).isEqualTo(1);
    }

    @Test
    void onlineWorkIsListedAndItsOwnPiecesGoToReview() {
        approved(row("ONLINE", 1, 10));
        office.clock().moveTo(DAY.atTime(9, 0));
        drafter().does("reportOnlineWork", Example.of("report-online-work"));

        var figures = sessions.figures(planId);
        assertThat(figures.ownPieces()).isEqualTo(1);
        assertThat(figures.reposts()).isEqualTo(1);
        office.runDueJobs();
        assertThat(office.open("writeArticle", "xiji")).hasSize(1);
    }

    @Test
    void anAmendmentTakesOutMovesAndAddsSessionsUnderWay() {
        approved(row("EXPERT", 1, 2), row("LEADER", 1, 1), row("GRASSROOTS", 1, 30));
        drafter().does("inviteExpert", Example.of("invite-expert"));
        drafter().does("confirmVenue", Example.of("confirm-venue"));
        var rows = plans.approvedVersion(planId).content().sessions();
        var leader = sessions.ofPlan(planId).stream().filter(session -> session.track() == Track.LEADER).findFirst().orElseThrow();

        assertThat(drafter().posts("/api/plans/" + planId + "/amendment", "{\"reason\": \"宣讲人调整\"}").status()).isLessThan(300);
        drafter().does("amendPlan", Example.of("draft-plan").with("decision", "SUBMIT").with("reason", "宣讲人调整")
            .withJson("sessions", "[" + keyed(rows.get(0).key(), row("EXPERT", 1, 2).replace("2022-12-10", "2022-12-27")) + ","
                + keyed(rows.get(2).key(), row("GRASSROOTS", 1, 30)) + "," + row("MODEL_WORKER", 1, 1) + "]"));
        agreed();

        assertThat(sessions.get(leader.id()).status()).isEqualTo(SessionStatus.CANCELLED);
        assertThat(office.open("assignContact", "xiji")).isEmpty();
        assertThat(lectureDay()).isAfterOrEqualTo(LocalDate.of(2022, 12, 27));
        assertThat(office.open("inviteModelWorker", "xiji")).hasSize(1);
        assertThat(office.open("reportGrassrootsBatch", "xiji")).hasSize(1);
    }

    @Test
    void theEndOfReportingClosesWhatIsOpen() {
        approved(row("EXPERT", 1, 1), row("GRASSROOTS", 1, 30), row("ONLINE", 1, 10));
        reach(LocalDate.of(2023, 1, 12));

        assertThat(sessions.figures(planId).notHeld()).isEqualTo(31);
        assertThat(office.open("inviteExpert", "xiji")).isEmpty();
        assertThat(office.open("writeSummary", "xiji")).hasSize(1);
    }

    @Test
    void callingOffTheCampaignCancelsItsSessions() {
        approved(row("EXPERT", 1, 2));
        office.as("fed.approver").posts("/api/campaigns/" + campaignId + "/call-off", "{\"reason\": \"疫情\"}");

        assertThat(sessions.ofPlan(planId)).hasSize(2).allMatch(session -> session.status() == SessionStatus.CANCELLED);
        assertThat(office.open("inviteExpert", "xiji")).isEmpty();
    }

    /** By lot: either way the process does what the recorded draw says. */
    private void assertCheckFollowsTheDraw(String sessionId) {
        var check = checks.of(sessionId).orElseThrow();
        assertThat(office.open("verifySession", "xiji")).hasSize(check.sampled() ? 1 : 0);
        if (check.sampled()) {
            var form = office.as("fed.reviewer").on("xiji").opensFirst("verifySession").json();
            assertThat(form.at("/view/draw/seed").asText()).isEqualTo(Long.toString(check.seed()));
            office.as("fed.reviewer").on("xiji").does("verifySession", Example.of("verify-session"));
            assertThat(checks.of(sessionId).orElseThrow().result()).isEqualTo(CheckResult.CONFIRMED);
        }
        assertThat(office.open("writeSummary", "xiji")).hasSize(1);
    }

    private Office.Desk drafter() {
        return office.as("xiji.drafter");
    }

    private LectureSession session() {
        return sessions.ofPlan(planId).get(0);
    }

    private void reach(LocalDate day) {
        office.clock().moveTo(day.atTime(9, 0));
        office.runDueJobs();
    }

    private LocalDate lectureDay() {
        return day(management.createJobQuery().activityId("event_lectureDay").singleResult().getDuedate());
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ZONE);
    }

    private void approved(String... rows) {
        drafter().does("draftPlan", Example.of("draft-plan").withJson("sessions", "[" + String.join(",", rows) + "]"));
        agreed();
    }

    private void agreed() {
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("xiji").does("reviewPlan", Example.empty().with("decision", "AGREE"));
        List<Task> approvals = office.open("approvePlan", "xiji");
        if (!approvals.isEmpty()) {
            office.as("fed.approver").on("xiji").does("approvePlan", Example.of("approve-plan"));
        }
    }

    private static String row(String track, int batch, int count) {
        return """
            {"track": "%s", "batch": %d, "topic": "学习贯彻党的二十大精神", "lecturer": "宣讲人员", "place": "县工会会议室",
             "dateFrom": "2022-12-10", "dateTo": "2022-12-30", "audience": "ENTERPRISE", "expected": 35, "count": %d}"""
            .formatted(track, batch, count);
    }

    private static String keyed(String key, String row) {
        return row.replaceFirst("\\{", "{\"key\": \"" + key + "\", ");
    }
}
