package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.TestClock;

/**
 * The whole year in one story: two counties and the development zone answer the notice, one plan is returned with three
 * issues, every track reports, a concern is replied to, a summary is returned once, an article passes three people, the
 * campaign is concluded.
 */
abstract class WholeYear extends Journeys {

    static final List<String> UNITS = List.of("yuanzhou", "xiji", "devzone");

    void campaignIsCarriedFromTheNoticeToItsConclusion() {
        campaignIsIssued(UNITS.toArray(String[]::new));

        planIsApproved("yuanzhou", Plans.ofAllTracks());
        planIsReturnedWithThreeIssuesAndThenApproved("xiji");
        planIsApproved("devzone", Plans.ofModelWorkers());

        office.clock().moveTo(TestClock.START.plusDays(7));
        office.as("yuanzhou.drafter").does("inviteExpert", Example.of("invite-expert"))
            .does("confirmVenue", Example.of("confirm-venue"))
            .does("assignContact", Example.of("assign-contact"));
        office.as("xiji.drafter").does("assignContact", Example.of("assign-contact"));
        office.as("yuanzhou.drafter").does("inviteModelWorker", Example.of("invite-model-worker"));
        office.as("devzone.drafter").does("inviteModelWorker", Example.of("invite-model-worker"));

        office.clock().moveTo(TestClock.START.plusDays(15));
        office.runDueJobs();
        office.as("yuanzhou.drafter")
            .does("reportExpertSession", Example.of("report-expert-session"))
            .does("reportLeaderSession", Example.of("report-leader-session"))
            .does("reportModelWorkerSession", Example.of("report-model-worker-session"))
            .does("reportGrassrootsBatch", Example.of("report-grassroots-batch"))
            .does("reportOnlineWork", Example.of("report-online-work"));
        office.as("yuanzhou.leader").does("replyConcern", Example.of("reply-concern")).does("replyConcern", Example.of("reply-concern"));
        articlePassesThreePeople("yuanzhou");
        office.as("xiji.drafter").does("reportLeaderSession", Example.of("report-leader-session").withJson("concerns", "[]"));
        office.as("devzone.drafter").does("reportModelWorkerSession", Example.of("report-model-worker-session"));
        UNITS.forEach(this::verifySampledSessions);

        summaryIsReturnedOnceAndThenAccepted("yuanzhou");
        articlePassesThreePeople("yuanzhou");
        articlePassesThreePeople("yuanzhou");
        summaryIsAccepted("xiji");
        summaryIsAccepted("devzone");

        office.as("fed.reviewer").does("concludeCampaign", Example.of("conclude-campaign"));
    }

    private void planIsApproved(String unit, Example plan) {
        office.as(unit + ".drafter").does("draftPlan", plan);
        office.as(unit + ".leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on(unit).does("reviewPlan", Plans.agreed());
        office.as("fed.approver").on(unit).does("approvePlan", Example.of("approve-plan"));
    }

    private void planIsReturnedWithThreeIssuesAndThenApproved(String unit) {
        office.as(unit + ".drafter").does("draftPlan", Plans.ofLeaders());
        office.as(unit + ".leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on(unit).does("reviewPlan", Plans.returnedWithThreeIssues());
        office.as(unit + ".drafter").does("revisePlan", Plans.revisedAnsweringThreeIssues());
        office.as(unit + ".leader").does("signPlan", Example.of("sign-plan"));
        var review = office.as("fed.reviewer").on(unit).opensFirst("reviewPlan").json().get("view");
        assertThat(review.get("issues")).hasSize(3);
        assertThat(review.get("changes")).isNotEmpty();
        office.as("fed.reviewer").on(unit).does("reviewPlan", Plans.agreed());
        office.as("fed.approver").on(unit).does("approvePlan", Example.of("approve-plan"));
    }

    private void articlePassesThreePeople(String unit) {
        office.as(unit + ".drafter").does("writeArticle", Example.of("write-article"));
        office.as(unit + ".leader").does("firstReview", Example.of("first-review"));
        office.as("fed.publicity").on(unit).does("secondReview", Example.of("second-review"));
        office.as("fed.approver").on(unit).does("finalReview", Example.of("final-review"));
        while (!office.open("recordPublication", unit).isEmpty()) {
            office.as("fed.publicity").on(unit).does("recordPublication", Example.of("record-publication")
                .with("publishedOn", office.clock().today().toString()));
        }
    }

    private void verifySampledSessions(String unit) {
        while (!office.open("verifySession", unit).isEmpty()) {
            office.as("fed.reviewer").on(unit).does("verifySession", Example.of("verify-session"));
        }
    }

    private void summaryIsReturnedOnceAndThenAccepted(String unit) {
        office.as(unit + ".drafter").does("writeSummary", Example.of("write-summary"));
        office.as("fed.reviewer").on(unit).does("reviewSummary", Example.of("review-summary"));
        office.as(unit + ".drafter").does("writeSummary", Example.of("write-summary").withJson("answers", """
            [{"no": 1, "answer": "已补充由谁讲、讲多久。"}, {"no": 2, "answer": "已补充面向新就业形态劳动者的打算。"}]"""));
        office.as("fed.reviewer").on(unit).does("reviewSummary", Plans.accepted());
    }

    private void summaryIsAccepted(String unit) {
        office.as(unit + ".drafter").does("writeSummary", Example.of("write-summary").withJson("articles", "[]"));
        office.as("fed.reviewer").on(unit).does("reviewSummary", Plans.accepted());
    }
}
