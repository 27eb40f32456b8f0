package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;

class TrackLeaderProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("track-leader");

    private static final LocalDate AGREED_DAY = LocalDate.of(2022, 12, 21);

    @Test
    void everyConcernIsRepliedToBeforeTheSessionIsChecked() {
        var track = leaderHasLectured();
        drafter().does("reportLeaderSession", Example.of("report-leader-session"));
        assertThat(office.open("replyConcern", UNIT)).hasSize(2);
        leader().does("replyConcern", Example.of("reply-concern"));
        assertThat(track).isWaitingAt("replyConcern").hasNotPassed("callActivity_sessionCheck");
        leader().does("replyConcern", Example.of("reply-concern"));
        assertThat(track).hasPassed("callActivity_sessionCheck", "endEvent_sessionFinished").isEnded();
        assertThat(statusIn("lecture_session")).containsExactly("HELD");
    }

    @Test
    void sessionWithoutConcernsIsCheckedAtOnce() {
        var track = leaderHasLectured();
        drafter().does("reportLeaderSession", Example.of("report-leader-session").withJson("concerns", "[]"));
        assertThat(track).hasNotPassed("replyConcern").hasPassed("callActivity_sessionCheck").isEnded();
    }

    @Test
    void sessionWaitsForTheDayAgreedWithTheContact() {
        planIsApproved(Row.leader());
        var track = running("track-leader");
        assertThat(track).isWaitingAt("assignContact");
        drafter().does("assignContact", Example.of("assign-contact"));
        reach(AGREED_DAY.minusDays(1));
        assertThat(track).isWaitingAt("event_lectureDay");
        reach(AGREED_DAY);
        assertThat(track).isWaitingAt("reportLeaderSession");
    }

    @Test
    void sessionThatWasNotHeldRaisesNoConcerns() {
        var track = leaderHasLectured();
        drafter().does("reportLeaderSession", notHeld("report-leader-session").withJson("concerns", "[]"));
        assertThat(track).hasPassed("endEvent_sessionNotHeld").hasNotPassed("replyConcern", "callActivity_sessionCheck").isEnded();
        assertThat(statusIn("lecture_session")).containsExactly("NOT_HELD");
    }

    @Test
    void amendmentCancelsOneOfTwoSessions() {
        planIsApproved(Row.leader().times(2));
        var track = running("track-leader");
        planIsAmended(rows -> change(rows.get(0), "count", 1));
        versionIsApproved();
        assertThat(track).hasPassed("endEvent_sessionCancelled").isWaitingAt("assignContact");
        assertThat(office.open("assignContact", UNIT)).hasSize(1);
        assertThat(statusIn("lecture_session")).containsExactlyInAnyOrder("PLANNED", "CANCELLED");
    }

    private ProcessInstance leaderHasLectured() {
        planIsApproved(Row.leader());
        drafter().does("assignContact", Example.of("assign-contact"));
        reach(AGREED_DAY);
        return running("track-leader");
    }
}
