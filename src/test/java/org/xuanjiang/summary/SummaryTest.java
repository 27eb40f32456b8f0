package org.xuanjiang.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanjiang.summary.SummarySamples.AUTHOR;
import static org.xuanjiang.summary.SummarySamples.CONTENT;
import static org.xuanjiang.summary.SummarySamples.FIGURES;
import static org.xuanjiang.summary.SummarySamples.NOW;
import static org.xuanjiang.summary.SummarySamples.POINTS;
import static org.xuanjiang.summary.SummarySamples.REVIEWER;
import static org.xuanjiang.summary.SummarySamples.in;
import static org.xuanjiang.summary.SummarySamples.returned;
import static org.xuanjiang.summary.SummarySamples.submitted;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.plan.ReviewIssue;
import org.xuanjiang.session.PlanFigures;

class SummaryTest {

    private static final UnaryOperator<Summary> SUBMIT = summary ->
        summary.submit(CONTENT, FIGURES, Map.of(1, "已写明。", 2, "已补充。"), AUTHOR, NOW);
    private static final UnaryOperator<Summary> ACCEPT = summary -> summary.accept(null, REVIEWER, NOW);
    private static final UnaryOperator<Summary> GIVE_BACK = summary -> summary.giveBack("请补充。", POINTS, REVIEWER, NOW);
    private static final UnaryOperator<Summary> CLOSE = summary -> summary.close(NOW);

    static Stream<Arguments> moves() {
        return Stream.of(
            Arguments.of("submit again", SummaryStatus.RETURNED, SUBMIT, SummaryStatus.SUBMITTED),
            Arguments.of("accept", SummaryStatus.SUBMITTED, ACCEPT, SummaryStatus.ACCEPTED),
            Arguments.of("return", SummaryStatus.SUBMITTED, GIVE_BACK, SummaryStatus.RETURNED),
            Arguments.of("close before anything came", SummaryStatus.DRAFT, CLOSE, SummaryStatus.CLOSED_WITHOUT),
            Arguments.of("close while it is being revised", SummaryStatus.RETURNED, CLOSE, SummaryStatus.CLOSED_WITHOUT),
            Arguments.of("close before anybody read it", SummaryStatus.SUBMITTED, CLOSE, SummaryStatus.CLOSED_UNREAD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void movesAsAllowed(String what, SummaryStatus from, UnaryOperator<Summary> act, SummaryStatus to) {
        assertThat(act.apply(in(from)).status()).as(what).isEqualTo(to);
    }

    static Stream<Arguments> refusedMoves() {
        return Stream.of(
                refused("submit", SUBMIT, SummaryStatus.DRAFT, SummaryStatus.RETURNED),
                refused("accept", ACCEPT, SummaryStatus.SUBMITTED),
                refused("return", GIVE_BACK, SummaryStatus.SUBMITTED),
                refused("close", CLOSE, SummaryStatus.DRAFT, SummaryStatus.RETURNED, SummaryStatus.SUBMITTED))
            .flatMap(moves -> moves);
    }

    private static Stream<Arguments> refused(String what, UnaryOperator<Summary> act, SummaryStatus... allowed) {
        var others = EnumSet.allOf(SummaryStatus.class);
        others.removeAll(Set.of(allowed));
        return others.stream().map(status -> Arguments.of(what, status, act));
    }

    @ParameterizedTest(name = "{0} when {1}")
    @MethodSource("refusedMoves")
    void refusesEveryOtherMove(String what, SummaryStatus from, UnaryOperator<Summary> act) {
        assertThatThrownBy(() -> act.apply(in(from))).as(what).isInstanceOf(SummaryActNotAllowed.class)
            .hasMessageContaining(from.label());
    }

    @Test
    void keepsEveryVersionWithTheFiguresOfItsMoment() {
        var later = new PlanFigures("p1", "yuanzhou", List.of());
        var again = returned().submit(CONTENT, later, Map.of(1, "已写明。", 2, "已补充。"), AUTHOR, NOW);
        assertThat(again.versions()).extracting(SummaryVersion::no).containsExactly(1, 2);
        assertThat(again.versions()).extracting(SummaryVersion::figures).containsExactly(FIGURES, later);
        assertThat(again.returnedVersion()).contains(again.versions().get(0));
    }

    @Test
    void asksForAnAnswerToEveryOpenIssue() {
        assertThatThrownBy(() -> returned().submit(CONTENT, FIGURES, Map.of(1, "已写明。"), AUTHOR, NOW))
            .isInstanceOf(InvalidSubmission.class).hasMessageContaining("第 2 条");

        var answered = SUBMIT.apply(returned());
        assertThat(answered.issues().open()).isEmpty();
        assertThat(answered.issues().all()).extracting(ReviewIssue::answer).containsExactly("已写明。", "已补充。");
    }

    @Test
    void refusesToReturnWithoutAnOpinionOrAnIssue() {
        assertThatThrownBy(() -> submitted().giveBack(" ", POINTS, REVIEWER, NOW)).isInstanceOf(InvalidSubmission.class);
        assertThatThrownBy(() -> submitted().giveBack("请改", List.of(), REVIEWER, NOW)).isInstanceOf(InvalidSubmission.class);
    }

    @Test
    void letsNobodyReviewWhoWroteAnyVersion() {
        var byAnother = returned().submit(CONTENT, FIGURES, Map.of(1, "已写明。", 2, "已补充。"), "yuanzhou.leader", NOW);
        for (var writer : List.of(AUTHOR, "yuanzhou.leader")) {
            assertThatThrownBy(() -> byAnother.accept(null, writer, NOW)).isInstanceOf(AuthorMayNotReviewSummary.class);
            assertThatThrownBy(() -> byAnother.giveBack("请改", POINTS, writer, NOW)).isInstanceOf(AuthorMayNotReviewSummary.class);
        }
    }
}
