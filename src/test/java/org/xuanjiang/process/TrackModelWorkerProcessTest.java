package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;

class TrackModelWorkerProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("track-model-worker");

    @Test
    void modelWorkerIsInvitedHeardAndReported() {
        planIsApproved(Row.modelWorker());
        var track = running("track-model-worker");
        assertThat(track).isWaitingAt("inviteModelWorker");
        drafter().does("inviteModelWorker", Example.of("invite-model-worker"));
        assertThat(track).isWaitingAt("event_lectureDay");
        reach(MODEL_WORKERS_DAY);
        assertThat(track).isWaitingAt("reportModelWorkerSession");
        drafter().does("reportModelWorkerSession", Example.of("report-model-worker-session"));
        assertThat(track).hasPassed("callActivity_sessionCheck", "endEvent_sessionFinished").isEnded();
        assertThat(statusIn("lecture_session")).containsExactly("HELD");
    }

    @Test
    void sessionThatWasNotHeldIsNotChecked() {
        planIsApproved(Row.modelWorker());
        var track = running("track-model-worker");
        drafter().does("inviteModelWorker", Example.of("invite-model-worker"));
        reach(MODEL_WORKERS_DAY);
        drafter().does("reportModelWorkerSession", notHeld("report-model-worker-session").without("recording"));
        assertThat(track).hasPassed("endEvent_sessionNotHeld").hasNotPassed("callActivity_sessionCheck").isEnded();
        assertThat(statusIn("lecture_session")).containsExactly("NOT_HELD");
    }

    @Test
    void amendmentCancelsTheSessionThatWaitsForItsDay() {
        planIsApproved(Row.modelWorker(), Row.leader());
        var track = running("track-model-worker");
        drafter().does("inviteModelWorker", Example.of("invite-model-worker"));
        planIsAmended(rows -> rows.remove(0));
        versionIsApproved();
        assertThat(track).hasPassed("endEvent_sessionCancelled").hasNotPassed("reportModelWorkerSession").isEnded();
        assertThat(statusIn("lecture_session")).containsExactlyInAnyOrder("CANCELLED", "PLANNED");
    }
}
