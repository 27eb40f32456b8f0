package org.xuanjiang.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanjiang.session.Promises.NOW;
import static org.xuanjiang.session.Promises.TODAY;
import static org.xuanjiang.session.Promises.WINDOW;
import static org.xuanjiang.session.Promises.meetingOn;
import static org.xuanjiang.session.Promises.promise;
import static org.xuanjiang.session.Promises.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.InvalidSubmission;

class GrassrootsBatchTest {

    private static final GrassrootsBatch.Drawn DRAWN = new GrassrootsBatch.Drawn("session", 7);

    private final GrassrootsBatch batch = GrassrootsBatch.promised("batch", promise(row("a", Track.GRASSROOTS, 1, 30)));

    @Test
    void fewerMeetingsThanPromisedAreAShortfallAndMoreAreNone() {
        var two = List.of(meetingOn(TODAY), meetingOn(TODAY));

        assertThat(batch.held(two, 30, DRAWN, null, WINDOW, "yuanzhou.drafter", NOW).shortfall()).isEqualTo(28);
        assertThat(batch.held(two, 1, DRAWN, null, WINDOW, "yuanzhou.drafter", NOW).shortfall()).isZero();
    }

    @Test
    void everyRowThatCannotBeTrueIsNamed() {
        var meetings = List.of(meetingOn(TODAY), meetingOn(TODAY.plusDays(1)), meetingOn(TODAY.minusYears(1)));

        assertThatThrownBy(() -> batch.held(meetings, 3, DRAWN, null, WINDOW, "yuanzhou.drafter", NOW))
            .isInstanceOfSatisfying(InvalidSubmission.class, refusal -> assertThat(refusal.problems())
                .extracting(problem -> problem.field()).containsExactly("rows[1].heldOn", "rows[2].heldOn"));
    }

    @Test
    void heldMeansAtLeastOneRowAndNotHeldAReason() {
        assertThatThrownBy(() -> batch.held(List.of(), 3, DRAWN, null, WINDOW, "yuanzhou.drafter", NOW))
            .isInstanceOf(InvalidSubmission.class).hasMessageContaining("请至少登记一场");
        assertThatThrownBy(() -> batch.notHeld(null, 3, null, "yuanzhou.drafter", NOW))
            .isInstanceOf(InvalidSubmission.class).hasMessageContaining("请说明未开展的原因");
    }

    @Test
    void isReportedOnce() {
        var reported = batch.notHeld("停产检修", 30, null, "yuanzhou.drafter", NOW);

        assertThatThrownBy(() -> reported.held(List.of(meetingOn(TODAY)), 30, DRAWN, null, WINDOW, "yuanzhou.drafter", NOW))
            .isInstanceOf(BatchAlreadyReported.class);
        assertThatThrownBy(() -> batch.cancelled("方案变更").notHeld("停产", 30, null, "yuanzhou.drafter", NOW))
            .isInstanceOf(SessionCancelled.class);
    }

    @Test
    void rowsAddedWhileItIsOpenJoinItAndLaterOnesWaitForTheNext() {
        var first = promise(row("a", Track.GRASSROOTS, 1, 30), 1, 1);
        var joined = promise(row("b", Track.GRASSROOTS, 1, 5), 2, 2);
        var later = promise(row("c", Track.GRASSROOTS, 1, 8), 3, 3);
        var otherBatch = promise(row("d", Track.GRASSROOTS, 2, 8), 1, 1);
        var again = GrassrootsBatch.promised("again", later);
        var rows = List.of(first, joined, later, otherBatch);

        assertThat(batch.rowsAmong(rows, List.of(batch, again))).containsExactly(first, joined);
        assertThat(again.rowsAmong(rows, List.of(batch, again))).containsExactly(later);
    }
}
