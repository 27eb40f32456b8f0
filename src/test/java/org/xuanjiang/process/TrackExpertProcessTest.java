package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;

class TrackExpertProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("track-expert");

    @Test
    void expertIsInvitedSeatedHeardAndReported() {
        planIsApproved(Row.expert());
        var track = running("track-expert");
        assertThat(track).isWaitingAt("inviteExpert");
        drafter().does("inviteExpert", Example.of("invite-expert"));
        assertThat(track).isWaitingAt("confirmVenue");
        drafter().does("confirmVenue", Example.of("confirm-venue"));
        assertThat(track).isWaitingAt("event_lectureDay");
        reach(Row.DAY);
        assertThat(track).isWaitingAt("reportExpertSession");
        drafter().does("reportExpertSession", Example.of("report-expert-session"));
        assertThat(track).hasPassed("callActivity_sessionCheck", "endEvent_sessionFinished").isEnded();
        assertThat(statusIn("lecture_session")).containsExactly("HELD");
    }

    @Test
    void nobodyReportsBeforeTheDay() {
        var track = expertIsExpected();
        reach(Row.DAY.minusDays(1));
        assertThat(track).isWaitingAt("event_lectureDay").isNotWaitingAt("reportExpertSession");
    }

    @Test
    void eachSessionGoesItsOwnWay() {
        planIsApproved(Row.expert().times(2));
        drafter().does("inviteExpert", Example.of("invite-expert"));
        assertThat(running("track-expert")).isWaitingAt("inviteExpert", "confirmVenue");
    }

    @Test
    void sessionThatWasNotHeldIsNotChecked() {
        var track = expertIsExpected();
        reach(Row.DAY);
        drafter().does("reportExpertSession", notHeld("report-expert-session"));
        assertThat(track).hasPassed("endEvent_sessionNotHeld").hasNotPassed("callActivity_sessionCheck").isEnded();
        assertThat(statusIn("lecture_session")).containsExactly("NOT_HELD");
    }

    @Test
    void amendmentCancelsSessionsWhereverTheyStand() {
        planIsApproved(Row.expert().times(2), Row.leader());
        drafter().does("inviteExpert", Example.of("invite-expert"));
        var track = running("track-expert");
        planIsAmended(rows -> rows.remove(0));
        versionIsApproved();
        assertThat(track).hasPassed("endEvent_sessionCancelled").hasNotPassed("endEvent_sessionFinished").isEnded();
        assertThat(statusIn("lecture_session")).containsExactly("CANCELLED", "CANCELLED", "PLANNED");
    }

    @Test
    void amendmentMovesTheDayForWhichASessionWaits() {
        var track = expertIsExpected();
        planIsAmended(rows -> move(rows.get(0), Row.DAY.plusDays(7)));
        versionIsApproved();
        reach(Row.DAY.plusDays(6));
        assertThat(track).isWaitingAt("event_lectureDay");
        reach(Row.DAY.plusDays(7));
        assertThat(track).isWaitingAt("reportExpertSession");
    }

    private ProcessInstance expertIsExpected() {
        planIsApproved(Row.expert());
        drafter().does("inviteExpert", Example.of("invite-expert")).does("confirmVenue", Example.of("confirm-venue"));
        return running("track-expert");
    }
}
