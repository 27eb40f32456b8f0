package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;

class CampaignProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("campaign");

    // ---- before units are asked

    @Test
    void issuedCampaignInvitesItsUnits() {
        assertThat(campaign).isWaitingAt("draftCampaign");
        campaignIsDrafted("xiji", "longde");
        assertThat(campaign).isWaitingAt("issueCampaign");
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        assertThat(campaign).hasPassed("serviceTask_inviteUnits").isWaitingAt("callActivity_lecturePlan");
        assertThat(office.open("draftPlan", "xiji")).hasSize(1);
        assertThat(office.open("draftPlan", "longde")).hasSize(1);
        assertThat(statusIn("plan")).containsExactly("INVITED", "INVITED");
    }

    @Test
    void returnedCampaignIsDraftedAgain() {
        campaignIsDrafted(UNIT);
        office.as("fed.approver").does("issueCampaign", Example.empty().with("decision", "RETURN").with("opinion", "请补充隆德县。"));
        assertThat(campaign).isWaitingAt("draftCampaign").hasNotPassed("serviceTask_inviteUnits");
        campaignIsIssued(UNIT, "longde");
        assertThat(campaign).isWaitingAt("callActivity_lecturePlan");
    }

    @Test
    void droppedCampaignAsksNobody() {
        campaignIsDrafted(UNIT);
        office.as("fed.approver").does("issueCampaign", Example.empty().with("decision", "DROP").with("opinion", "暂缓开展。"));
        assertThat(campaign).hasPassed("endEvent_campaignDropped").hasNotPassed("serviceTask_inviteUnits").isEnded();
        assertThat(statusIn("plan")).isEmpty();
    }

    // ---- the campaign's end

    @Test
    void campaignIsConcludedWhenEveryUnitIsDone() {
        campaignIsIssued("xiji", "longde");
        planIsRefused("xiji");
        assertThat(campaign).isWaitingAt("callActivity_lecturePlan").isNotWaitingAt("concludeCampaign");
        planIsRefused("longde");
        assertThat(campaign).isWaitingAt("concludeCampaign");
        office.as("fed.reviewer").does("concludeCampaign", Example.of("conclude-campaign"));
        assertThat(campaign).hasPassed("endEvent_campaignConcluded").isEnded();
    }

    @Test
    void unitsThatNeverAnsweredDoNotHoldUpTheConclusion() {
        campaignIsIssued("xiji", "longde");
        reach(WINDOW_IS_OVER);
        assertThat(campaign).isWaitingAt("concludeCampaign");
        assertThat(statusIn("plan")).containsExactly("EXPIRED", "EXPIRED");
    }

    // ---- late invitation

    @Test
    void unitInvitedLateWritesItsPlanToo() {
        campaignIsIssued(UNIT);
        unitIsInvitedLate("longde");
        assertThat(campaign).isWaitingAt("callActivity_lecturePlan", "callActivity_lateLecturePlan");
        planIsRefused("longde");
        assertThat(campaign).hasPassed("endEvent_lateUnitFinished").isWaitingAt("callActivity_lecturePlan");
    }

    @Test
    void campaignWaitsForUnitsThatWereInvitedLate() {
        campaignIsIssued(UNIT);
        unitIsInvitedLate("longde");
        unitIsInvitedLate("jingyuan");
        planIsRefused(UNIT);
        planIsRefused("longde");
        assertThat(campaign).isWaitingAt("callActivity_lateLecturePlan").isNotWaitingAt("concludeCampaign");
        planIsRefused("jingyuan");
        assertThat(campaign).isWaitingAt("concludeCampaign");
    }

    @Test
    void nobodyIsInvitedAnyMoreWhileTheCampaignIsConcluded() {
        campaignIsIssued(UNIT);
        planIsRefused(UNIT);
        assertThat(invitation("longde")).isEqualTo(409);
        assertThat(campaign).isWaitingAt("concludeCampaign").hasNotPassed("event_unitAdded");
        assertThat(statusIn("plan")).hasSize(1);
    }

    // ---- calling off

    @Test
    void campaignThatIsNotIssuedIsDroppedInsteadOfCalledOff() {
        campaignIsDrafted(UNIT);
        assertThat(campaignIsCalledOff()).isEqualTo(409);
        assertThat(campaign).isWaitingAt("issueCampaign").hasNotPassed("event_campaignCalledOff");
    }

    @ParameterizedTest
    @MethodSource("phases")
    void callingOffEndsEverythingThatIsOpen(Consumer<CampaignProcessTest> phase) {
        phase.accept(this);
        assertThat(campaignIsCalledOff()).isEqualTo(204);
        assertThat(campaign).hasPassed("serviceTask_callOffPlans", "serviceTask_callOffSessions", "serviceTask_callOffArticles",
            "endEvent_campaignCalledOff").isEnded();
        assertThat(openInstances()).isZero();
        assertThat(statusIn("campaign")).containsExactly("CALLED_OFF");
        assertThat(statusIn("plan")).containsOnly("CALLED_OFF");
        assertThat(statusIn("lecture_session")).doesNotContain("PLANNED");
        assertThat(statusIn("article")).allMatch("DROPPED"::equals);
    }

    static Stream<Named<Consumer<CampaignProcessTest>>> phases() {
        return Stream.of(
            phase("while plans are drafted", journey -> journey.campaignIsIssued(UNIT, "longde")),
            phase("while a plan is reviewed", journey -> journey.planIsDrafted(Row.leader())),
            phase("while lectures are held", journey -> journey.planIsApproved(Row.expert(), Row.grassroots(), Row.online())),
            phase("while a plan is amended", journey -> {
                journey.planIsApproved(Row.leader());
                journey.planIsAmended(rows -> change(rows.get(0), "count", 5));
            }),
            phase("while a session is checked", journey -> {
                journey.everySessionIsChecked();
                journey.lecturesAreOver();
            }),
            phase("while a summary is written", Journeys::lecturesAreOver),
            phase("while articles are reviewed", journey -> {
                journey.lecturesAreOver();
                journey.summaryIsAccepted(Example.of("write-summary"));
                journey.drafter().does("writeArticle", Example.of("write-article"));
            }),
            phase("while a unit invited late drafts its plan", journey -> {
                journey.campaignIsIssued(UNIT);
                journey.unitIsInvitedLate("longde");
            }));
    }

    @Test
    void campaignCanBeCalledOffWhileItIsConcluded() {
        campaignIsIssued(UNIT);
        planIsRefused(UNIT);
        assertThat(campaignIsCalledOff()).isEqualTo(204);
        assertThat(campaign).hasPassed("endEvent_campaignCalledOff").hasNotPassed("endEvent_campaignConcluded").isEnded();
        assertThat(statusIn("plan")).as("what had ended stays as it ended").containsExactly("REFUSED");
    }

    private static Named<Consumer<CampaignProcessTest>> phase(String name, Consumer<CampaignProcessTest> journey) {
        return Named.of(name, journey);
    }

    private void planIsRefused(String unit) {
        office.as(unit + ".drafter").does("draftPlan", Plans.ofLeaders());
        office.as(unit + ".leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on(unit).does("reviewPlan", Plans.refused());
    }

    private void unitIsInvitedLate(String unit) {
        assertThat(invitation(unit)).isEqualTo(201);
    }

    private int invitation(String unit) {
        return office.as("fed.reviewer").posts("/api/campaigns/" + campaign.getBusinessKey() + "/invitations",
            "{\"unitId\": \"" + unit + "\", \"reason\": \"新近成立\"}").status();
    }
}
