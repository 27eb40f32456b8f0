package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;
import org.xuanjiang.support.Office;

class PlanReviewProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("plan-review");

    @Test
    void planIsSignedReviewedAndApproved() {
        var review = planIsSubmitted();
        assertThat(review).isWaitingAt("signPlan");
        leader().does("signPlan", Example.of("sign-plan"));
        assertThat(review).isWaitingAt("reviewPlan");
        reviewer().does("reviewPlan", Plans.agreed());
        assertThat(review).isWaitingAt("approvePlan");
        approver().does("approvePlan", Example.of("approve-plan"));
        assertThat(review).hasPassed("endEvent_approved").isEnded();
        assertThat(statusIn("plan")).containsExactly("APPROVED");
    }

    @Test
    void leaderReturnsThePlanToItsDrafter() {
        var review = planIsSubmitted();
        leader().does("signPlan", Plans.returned());
        assertThat(review).isWaitingAt("revisePlan").hasNotPassed("reviewPlan");
        planIsRevisedAndApproved(review);
    }

    @Test
    void reviewerReturnsThePlanAndItIsSignedAnew() {
        var review = planIsSubmitted();
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.returned());
        assertThat(review).isWaitingAt("revisePlan").hasNotPassed("approvePlan");
        planIsRevisedAndApproved(review);
    }

    @Test
    void approverReturnsThePlanAndItIsSignedAndReviewedAnew() {
        var review = planIsSubmitted();
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.agreed());
        approver().does("approvePlan", Plans.returned());
        assertThat(review).isWaitingAt("revisePlan");
        planIsRevisedAndApproved(review);
    }

    @Test
    void reviewerRefusesThePlan() {
        var review = planIsSubmitted();
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.refused());
        assertThat(review).hasPassed("endEvent_refused").hasNotPassed("approvePlan").isEnded();
        assertThat(statusIn("plan")).containsExactly("REFUSED");
    }

    @Test
    void approverRefusesThePlan() {
        var review = planIsSubmitted();
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.agreed());
        approver().does("approvePlan", Plans.refused());
        assertThat(review).hasPassed("endEvent_refused").isEnded();
        assertThat(statusIn("plan")).containsExactly("REFUSED");
    }

    @Test
    void drafterWithdrawsThePlanWhileNobodyHasClaimedTheReview() {
        var review = planIsSubmitted();
        leader().does("signPlan", Example.of("sign-plan"));
        assertThat(withdrawal().status()).isEqualTo(204);
        assertThat(review).hasPassed("event_planWithdrawn").isWaitingAt("revisePlan").isNotWaitingAt("reviewPlan");
        drafter().does("revisePlan", Example.of("revise-plan").withJson("answers", "[]"));
        assertThat(review).isWaitingAt("signPlan");
    }

    @Test
    void planCannotBeWithdrawnOnceTheReviewIsClaimed() {
        var review = planIsSubmitted();
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().claims(reviewer().firstOpen("reviewPlan"));
        assertThat(withdrawal().status()).isEqualTo(409);
        assertThat(review).isWaitingAt("reviewPlan").hasNotPassed("event_planWithdrawn");
    }

    @Test
    void federationsOwnPlanNeedsNoSignatureOfAUnit() {
        campaignIsIssued("federation");
        office.as("federation.drafter").does("draftPlan", Plans.of(Row.leader()));
        assertThat(running("plan-review")).isWaitingAt("reviewPlan").hasNotPassed("signPlan");
    }

    @Test
    void smallAmendmentNeedsNoApproval() {
        planIsApproved(Row.leader());
        planIsAmended(rows -> change(rows.get(0), "expected", 40));
        var review = running("plan-review");
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.agreed());
        assertThat(review).hasPassed("endEvent_approvedByReview").hasNotPassed("approvePlan").isEnded();
    }

    @Test
    void amendmentThatTouchesAnExpertNeedsApproval() {
        planIsApproved(Row.expert());
        planIsAmended(rows -> change(rows.get(0), "expected", 40));
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.agreed());
        assertThat(running("plan-review")).isWaitingAt("approvePlan");
    }

    private ProcessInstance planIsSubmitted() {
        planIsDrafted(Row.leader());
        return running("plan-review");
    }

    private void planIsRevisedAndApproved(ProcessInstance review) {
        drafter().does("revisePlan", Example.of("revise-plan"));
        assertThat(review).isWaitingAt("signPlan");
        versionIsApproved();
        assertThat(review).hasPassed("endEvent_approved").isEnded();
        assertThat(statusIn("plan")).containsExactly("APPROVED");
    }

    private Office.Answer withdrawal() {
        return drafter().posts("/api/plans/" + planId() + "/withdrawal", "{\"reason\": \"还需补充场次\"}");
    }
}
