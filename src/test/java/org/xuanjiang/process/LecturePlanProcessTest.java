package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;

class LecturePlanProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("lecture-plan");

    // ---- planning

    @Test
    void planGoesFromTheDraftToItsClosing() {
        campaignIsIssued(UNIT);
        var plan = running("lecture-plan");
        assertThat(plan).isWaitingAt("draftPlan");
        drafter().does("draftPlan", Plans.of(Row.modelWorker()));
        assertThat(plan).isWaitingAt("callActivity_planReview");
        versionIsApproved();
        assertThat(plan).hasPassed("serviceTask_freezeObligations").isWaitingAt("callActivity_tracks");
        modelWorkerHasLectured();
        assertThat(plan).isWaitingAt("writeSummary");
        summaryIsAccepted(summaryWithoutArticles());
        assertThat(plan).hasPassed("serviceTask_closePlan", "endEvent_planClosed").isEnded();
        assertThat(statusIn("plan")).containsExactly("CLOSED");
    }

    @Test
    void refusedPlanPromisesNothing() {
        var plan = planIsDrafted(Row.modelWorker());
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.refused());
        assertThat(plan).hasPassed("endEvent_planRefused").hasNotPassed("serviceTask_freezeObligations").isEnded();
        assertThat(statusIn("lecture_session")).isEmpty();
    }

    @Test
    void planThatNobodyDraftedExpiresWithTheWindow() {
        campaignIsIssued(UNIT);
        var plan = running("lecture-plan");
        reach(WINDOW_IS_OVER);
        assertThat(plan).hasPassed("event_windowEndedBeforeApproval", "serviceTask_expirePlan", "endEvent_planExpired").isEnded();
        assertThat(statusIn("plan")).containsExactly("EXPIRED");
    }

    @Test
    void planInReviewExpiresWithTheWindow() {
        var plan = planIsDrafted(Row.modelWorker());
        var review = running("plan-review");
        reach(WINDOW_IS_OVER);
        assertThat(plan).hasPassed("endEvent_planExpired").isEnded();
        assertThat(review).isEnded();
        assertThat(office.open("signPlan", UNIT)).isEmpty();
        assertThat(statusIn("plan")).containsExactly("EXPIRED");
    }

    @Test
    void planWaitsUntilTheLastMomentOfTheWindow() {
        campaignIsIssued(UNIT);
        reach(WINDOW_IS_OVER.minusDays(1));
        assertThat(running("lecture-plan")).isWaitingAt("draftPlan");
    }

    // ---- lecturing

    @Test
    void everyTrackInThePlanRunsByItself() {
        planIsApproved(Row.expert(), Row.leader(), Row.modelWorker(), Row.grassroots(), Row.online());
        assertThat(running("track-expert")).isWaitingAt("inviteExpert");
        assertThat(running("track-leader")).isWaitingAt("assignContact");
        assertThat(running("track-model-worker")).isWaitingAt("inviteModelWorker");
        assertThat(running("track-grassroots")).isWaitingAt("reportGrassrootsBatch");
        assertThat(running("track-online")).isWaitingAt("reportOnlineWork");
    }

    @Test
    void endOfReportingClosesWhatIsOpen() {
        var plan = planIsApproved(Row.expert(), Row.grassroots(), Row.online());
        var track = running("track-expert");
        reach(REPORTING_IS_OVER);
        assertThat(plan).hasPassed("event_windowEnded", "serviceTask_closeOpenSessions").isWaitingAt("writeSummary");
        assertThat(track).isEnded();
        assertThat(statusIn("lecture_session")).containsExactly("NOT_HELD");
        assertThat(statusIn("grassroots_batch")).containsExactly("NOT_HELD");
        assertThat(statusIn("online_work")).containsExactly("NOT_REPORTED");
    }

    @Test
    void unitsMayReportForSomeDaysAfterTheWindow() {
        var plan = planIsApproved(Row.grassroots());
        reach(WINDOW_IS_OVER.plusDays(2));
        assertThat(plan).isWaitingAt("callActivity_tracks").hasNotPassed("event_windowEnded");
        drafter().does("reportGrassrootsBatch", Example.of("report-grassroots-batch"));
        assertThat(plan).isWaitingAt("writeSummary");
    }

    // ---- amendment

    @Test
    void approvedAmendmentAddsMovesAndCancelsSessions() {
        var plan = planIsApproved(Row.expert(), Row.leader(), Row.modelWorker());
        var experts = running("track-expert");
        drafter().does("inviteModelWorker", Example.of("invite-model-worker"));
        var modelWorkers = running("track-model-worker");
        planIsAmended(rows -> {
            move(rows.get(2), Row.DAY.plusDays(7));
            rows.addPOJO(Row.grassroots());
            rows.remove(0);
        });
        assertThat(plan).as("the version in force stays in force").isWaitingAt("callActivity_tracks", "callActivity_amendmentReview");
        versionIsApproved();

        assertThat(plan).hasPassed("serviceTask_applyAmendment").isWaitingAt("callActivity_tracks", "callActivity_addedTracks");
        assertThat(experts).hasPassed("endEvent_sessionCancelled").isEnded();
        reach(MODEL_WORKERS_DAY);
        assertThat(modelWorkers).as("moved").isWaitingAt("event_lectureDay");
        reach(Row.DAY.plusDays(7));
        assertThat(modelWorkers).isWaitingAt("reportModelWorkerSession");
        drafter().does("reportGrassrootsBatch", Example.of("report-grassroots-batch"));
        assertThat(plan).hasPassed("endEvent_amendmentApplied").isWaitingAt("callActivity_tracks");
    }

    @Test
    void planWaitsForTheSessionsThatAnAmendmentAdded() {
        var plan = planIsApproved(Row.modelWorker());
        planIsAmended(rows -> rows.addPOJO(Row.grassroots()));
        versionIsApproved();
        modelWorkerHasLectured();
        assertThat(plan).isWaitingAt("callActivity_addedTracks").isNotWaitingAt("writeSummary");
        drafter().does("reportGrassrootsBatch", Example.of("report-grassroots-batch"));
        assertThat(plan).isWaitingAt("writeSummary");
    }

    @Test
    void abandonedAmendmentChangesNothing() {
        var plan = planIsApproved(Row.modelWorker());
        amendmentIsRequested();
        assertThat(plan).isWaitingAt("amendPlan");
        drafter().does("amendPlan", Example.empty().with("decision", "ABANDON").with("reason", "照原方案办"));
        assertThat(plan).hasPassed("endEvent_amendmentAbandoned").isWaitingAt("callActivity_tracks");
        assertThat(running("track-model-worker")).isWaitingAt("inviteModelWorker");
    }

    @Test
    void refusedAmendmentLeavesThePlanAsItWasApproved() {
        var plan = planIsApproved(Row.modelWorker());
        planIsAmended(rows -> change(rows.get(0), "count", 9));
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.refused());
        assertThat(plan).hasPassed("endEvent_amendmentRefused").hasNotPassed("serviceTask_applyAmendment").isWaitingAt("callActivity_tracks");
        assertThat(statusIn("plan")).containsExactly("APPROVED");
        assertThat(statusIn("lecture_session")).containsExactly("PLANNED");
    }

    @Test
    void planIsAmendedMoreThanOnce() {
        planIsApproved(Row.modelWorker());
        Consumer<ArrayNode> oneMore = rows -> change(rows.get(0), "count", rows.get(0).get("count").asInt() + 1);
        planIsAmended(oneMore);
        versionIsApproved();
        planIsAmended(oneMore);
        versionIsApproved();
        assertThat(office.open("inviteModelWorker", UNIT)).hasSize(3);
    }

    @Test
    void amendmentLapsesWithTheTimeForReports() {
        var plan = planIsApproved(Row.modelWorker());
        planIsAmended(rows -> change(rows.get(0), "count", 9));
        var review = running("plan-review");
        reach(REPORTING_IS_OVER);
        assertThat(review).isEnded();
        assertThat(plan).isWaitingAt("writeSummary").hasNotPassed("serviceTask_applyAmendment");
        summaryIsAccepted(summaryWithoutArticles());
        assertThat(statusIn("plan")).containsExactly("CLOSED");
    }

    @Test
    void planIsNotAmendedOnceItsLecturesAreOver() {
        var plan = lecturesAreOver();
        assertThat(drafter().posts("/api/plans/" + planId() + "/amendment", "{\"reason\": \"再加一场\"}").status()).isEqualTo(409);
        assertThat(plan).isWaitingAt("writeSummary").isNotWaitingAt("amendPlan");
    }

    // ---- summing up and publicity

    @Test
    void returnedSummaryIsWrittenAgain() {
        var plan = lecturesAreOver();
        drafter().does("writeSummary", summaryWithoutArticles());
        assertThat(plan).isWaitingAt("reviewSummary");
        reviewer().does("reviewSummary", Example.of("review-summary"));
        assertThat(plan).isWaitingAt("writeSummary").hasNotPassed("endEvent_summaryAccepted");
        summaryIsAccepted(summaryWithoutArticles().withJson("answers", """
            [{"no": 1, "answer": "已写明。"}, {"no": 2, "answer": "已补充。"}]"""));
        assertThat(plan).hasPassed("endEvent_planClosed").isEnded();
    }

    @Test
    void planIsClosedWithoutASummaryThatIsOverdue() {
        var plan = lecturesAreOver();
        reach(SUMMING_UP_IS_OVER);
        assertThat(plan).hasPassed("event_summaryOverdue", "serviceTask_closeWithoutSummary", "endEvent_closedWithoutSummary").isEnded();
        assertThat(statusIn("summary")).containsExactly("CLOSED_WITHOUT");
        assertThat(statusIn("plan")).containsExactly("CLOSED");
    }

    @Test
    void planIsClosedWhenItsArticlesAreDone() {
        var plan = lecturesAreOver();
        summaryIsAccepted(Example.of("write-summary"));
        assertThat(plan).isWaitingAt("callActivity_publicityReview");
        drafter().does("writeArticle", dropped()).does("writeArticle", dropped());
        assertThat(plan).hasPassed("endEvent_planClosed").hasNotPassed("serviceTask_dropOpenArticles").isEnded();
    }

    @Test
    void overduePublicityDropsTheOpenArticles() {
        var plan = lecturesAreOver();
        summaryIsAccepted(Example.of("write-summary"));
        drafter().does("writeArticle", Example.of("write-article"));
        reach(PUBLICITY_IS_OVER);
        assertThat(plan).hasPassed("event_publicityOverdue", "serviceTask_dropOpenArticles", "endEvent_planClosed").isEnded();
        assertThat(statusIn("article")).containsExactly("DROPPED", "DROPPED");
        assertThat(office.open("firstReview", UNIT)).isEmpty();
    }

    @Test
    void articleThatTheEndOfReportingCutShortIsTakenUpAgain() {
        var plan = planIsApproved(Row.online());
        reach(Row.DAY);
        drafter().does("reportOnlineWork", Example.of("report-online-work")).does("writeArticle", Example.of("write-article"));
        reach(REPORTING_IS_OVER);
        assertThat(office.open("firstReview", UNIT)).isEmpty();
        summaryIsAccepted(summaryWithoutArticles());
        assertThat(plan).isWaitingAt("callActivity_publicityReview");
        assertThat(running("publicity-review")).isWaitingAt("writeArticle");
    }

    private static Example dropped() {
        return Example.empty().with("decision", "DROP");
    }
}
