package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.session.CheckResult;
import org.xuanjiang.session.SessionCheck;
import org.xuanjiang.session.SessionChecks;
import org.xuanjiang.session.Sessions;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;

class SessionCheckProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("session-check");

    /** Early enough for the fifteen working days of a check to end before the time for reports does. */
    private static final LocalDate EARLY = LocalDate.of(2022, 12, 12);
    private static final LocalDate FIFTEEN_WORKING_DAYS_LATER = LocalDate.of(2023, 1, 4);

    @Autowired
    private Sessions sessions;
    @Autowired
    private SessionChecks checks;

    private ProcessInstance plan;

    @BeforeEach
    void modelWorkerLecturesEarly() {
        plan = planIsApproved(Row.modelWorker().on(EARLY));
        drafter().does("inviteModelWorker", Example.of("invite-model-worker").with("plannedOn", EARLY.toString()));
        reach(EARLY);
    }

    @Test
    void sessionOnWhichTheLotDoesNotFallIsLeftAlone() {
        sessionIsReported();
        assertThat(office.open("verifySession", UNIT)).isEmpty();
        assertThat(check().sampled()).isFalse();
        assertThat(check().percent()).isEqualTo(20);
        assertThat(plan).isWaitingAt("writeSummary");
    }

    @Test
    void sessionOnWhichTheLotFallsIsVerified() {
        everySessionIsChecked();
        sessionIsReported();
        var process = running("session-check");
        assertThat(process).isWaitingAt("verifySession").hasVariables("sampled", "samplePercent");
        reviewer().does("verifySession", Example.of("verify-session"));
        assertThat(process).hasPassed("endEvent_sessionVerified").isEnded();
        assertThat(check().result()).isEqualTo(CheckResult.CONFIRMED);
        assertThat(plan).isWaitingAt("writeSummary");
    }

    @Test
    void doubtIsRecordedAndHasNoConsequence() {
        everySessionIsChecked();
        sessionIsReported();
        reviewer().does("verifySession", Example.empty().with("result", "QUESTIONED").with("note", "人数与签到不符。"));
        assertThat(check().result()).isEqualTo(CheckResult.QUESTIONED);
        assertThat(statusIn("lecture_session")).containsExactly("HELD");
        assertThat(plan).isWaitingAt("writeSummary");
    }

    @Test
    void checkThatNobodyMakesLapses() {
        everySessionIsChecked();
        sessionIsReported();
        var process = running("session-check");
        reach(FIFTEEN_WORKING_DAYS_LATER);
        assertThat(process).hasPassed("event_checkLapsed", "serviceTask_lapseCheck", "endEvent_checkLapsed").isEnded();
        assertThat(check().result()).isEqualTo(CheckResult.LAPSED);
        assertThat(plan).isWaitingAt("writeSummary");
    }

    @Test
    void checkIsStillOpenOnTheDayBeforeItLapses() {
        everySessionIsChecked();
        sessionIsReported();
        reach(LocalDate.of(2022, 12, 30));
        assertThat(running("session-check")).isWaitingAt("verifySession");
    }

    private void sessionIsReported() {
        drafter().does("reportModelWorkerSession",
            Example.of("report-model-worker-session").at("/report", "heldOn", EARLY.toString()));
    }

    private SessionCheck check() {
        return checks.of(sessions.ofPlan(plan.getBusinessKey()).get(0).id()).orElseThrow();
    }
}
