package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;

class TrackGrassrootsProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("track-grassroots");

    @Test
    void everyBatchIsReportedInOneTable() {
        planIsApproved(Row.grassroots(), Row.grassroots().inBatch(2));
        var track = running("track-grassroots");
        reach(Row.DAY);
        assertThat(office.open("reportGrassrootsBatch", UNIT)).hasSize(2);
        drafter().does("reportGrassrootsBatch", Example.of("report-grassroots-batch"));
        assertThat(track).hasPassed("endEvent_batchFinished").isWaitingAt("reportGrassrootsBatch");
        drafter().does("reportGrassrootsBatch", Example.of("report-grassroots-batch"));
        assertThat(track).isEnded();
        assertThat(statusIn("grassroots_batch")).containsExactly("HELD", "HELD");
        assertThat(statusIn("lecture_session")).as("four meetings in each table").hasSize(8).containsOnly("HELD");
    }

    @Test
    void oneOfTheReportedMeetingsIsDrawnForTheCheck() {
        everySessionIsChecked();
        planIsApproved(Row.grassroots());
        reach(Row.DAY);
        drafter().does("reportGrassrootsBatch", Example.of("report-grassroots-batch"));
        assertThat(running("track-grassroots")).isWaitingAt("callActivity_sessionCheck");
        assertThat(running("session-check")).isWaitingAt("verifySession");
    }

    @Test
    void batchThatWasNotHeldIsNotChecked() {
        planIsApproved(Row.grassroots());
        var track = running("track-grassroots");
        drafter().does("reportGrassrootsBatch", Example.empty().with("held", false).with("notHeldReason", "停产检修"));
        assertThat(track).hasPassed("endEvent_sessionNotHeld").hasNotPassed("callActivity_sessionCheck").isEnded();
        assertThat(statusIn("grassroots_batch")).containsExactly("NOT_HELD");
    }

    @Test
    void amendmentCancelsABatchThatLostItsLastRow() {
        planIsApproved(Row.grassroots(), Row.grassroots().inBatch(2));
        var track = running("track-grassroots");
        planIsAmended(rows -> rows.remove(1));
        versionIsApproved();
        assertThat(track).hasPassed("endEvent_sessionCancelled").isWaitingAt("reportGrassrootsBatch");
        assertThat(office.open("reportGrassrootsBatch", UNIT)).hasSize(1);
        assertThat(statusIn("grassroots_batch")).containsExactlyInAnyOrder("PLANNED", "CANCELLED");
    }
}
