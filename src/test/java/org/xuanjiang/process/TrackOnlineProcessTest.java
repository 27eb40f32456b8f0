package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;

class TrackOnlineProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("track-online");

    @Test
    void ownPiecesPassTheReviewsBeforeTheTrackEnds() {
        planIsApproved(Row.online());
        var track = running("track-online");
        assertThat(track).isWaitingAt("reportOnlineWork");
        reach(Row.DAY);
        drafter().does("reportOnlineWork", Example.of("report-online-work"));
        assertThat(track).isWaitingAt("callActivity_publicityReview");
        assertThat(running("publicity-review")).isWaitingAt("writeArticle");
        drafter().does("writeArticle", Example.empty().with("decision", "DROP"));
        assertThat(track).isEnded();
        assertThat(statusIn("online_work")).containsExactly("REPORTED");
    }

    @Test
    void repostsAreOnlyListed() {
        planIsApproved(Row.online());
        var track = running("track-online");
        reach(Row.DAY);
        drafter().does("reportOnlineWork", Example.of("report-online-work").withJson("ownPieces", "[]"));
        assertThat(track).hasNotPassed("callActivity_publicityReview").isEnded();
        assertThat(statusIn("article")).isEmpty();
    }
}
