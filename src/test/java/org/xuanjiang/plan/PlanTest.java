package org.xuanjiang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xuanjiang.plan.PlanExamples.APPROVER;
import static org.xuanjiang.plan.PlanExamples.DRAFTER;
import static org.xuanjiang.plan.PlanExamples.LEADER;
import static org.xuanjiang.plan.PlanExamples.NOW;
import static org.xuanjiang.plan.PlanExamples.POINTS;
import static org.xuanjiang.plan.PlanExamples.REVIEWER;
import static org.xuanjiang.plan.PlanExamples.content;
import static org.xuanjiang.plan.PlanExamples.invited;
import static org.xuanjiang.plan.PlanExamples.sealed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.campaign.WindowIsOver;
import org.xuanjiang.kernel.InvalidSubmission;

class PlanTest {

    private static final LocalDate WINDOW_END = LocalDate.of(2022, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 1);

    private static final Map<String, Supplier<Plan>> STATES = Map.ofEntries(
        Map.entry("invited", PlanExamples::invited),
        Map.entry("reviewing", PlanTest::reviewing),
        Map.entry("signing", () -> reviewing().awaitSignature()),
        Map.entry("approving", PlanTest::approving),
        Map.entry("revising", () -> reviewing().returnFromReview("请改", POINTS, REVIEWER, NOW)),
        Map.entry("approved", PlanTest::approved),
        Map.entry("amending", PlanTest::amending),
        Map.entry("amendmentReviewing", PlanTest::amendmentReviewing),
        Map.entry("amendmentSigning", () -> amendmentReviewing().awaitSignature()),
        Map.entry("amendmentApproving", () -> amendmentReviewing().agree(null, true, REVIEWER, NOW)),
        Map.entry("amendmentRevising", () -> amendmentReviewing().returnFromReview("请改", POINTS, REVIEWER, NOW)),
        Map.entry("refused", () -> reviewing().refuseInReview("不符合", REVIEWER, NOW)),
        Map.entry("expired", () -> invited().expire(NOW)),
        Map.entry("closed", () -> approved().close(NOW)),
        Map.entry("calledOff", () -> invited().callOff("取消", APPROVER, NOW)));

    private static final Map<String, UnaryOperator<Plan>> ACTS = Map.ofEntries(
        Map.entry("draft", plan -> plan.draft(sealed(content()), DRAFTER, NOW)),
        Map.entry("awaitSignature", Plan::awaitSignature),
        Map.entry("sign", plan -> plan.sign(null, LEADER, NOW)),
        Map.entry("returnFromSigning", plan -> plan.returnFromSigning("请改", POINTS, LEADER, NOW)),
        Map.entry("agree", plan -> plan.agree(null, true, REVIEWER, NOW)),
        Map.entry("agreeFinally", plan -> plan.agree(null, false, REVIEWER, NOW)),
        Map.entry("returnFromReview", plan -> plan.returnFromReview("请改", POINTS, REVIEWER, NOW)),
        Map.entry("refuseInReview", plan -> plan.refuseInReview("不符合", REVIEWER, NOW)),
        Map.entry("approve", plan -> plan.approve(null, APPROVER, NOW)),
        Map.entry("returnFromApproval", plan -> plan.returnFromApproval("请改", POINTS, APPROVER, NOW)),
        Map.entry("refuseApproval", plan -> plan.refuseApproval("不符合", APPROVER, NOW)),
        Map.entry("revise", plan -> plan.revise(sealed(content()), answers(plan), DRAFTER, NOW)),
        Map.entry("withdraw", plan -> plan.withdraw("有误", DRAFTER, NOW)),
        Map.entry("requestAmendment", plan -> plan.requestAmendment("停产", DRAFTER, NOW, TODAY, WINDOW_END)),
        Map.entry("amend", plan -> plan.amend(sealed(content()), "停产", DRAFTER, NOW)),
        Map.entry("abandonAmendment", plan -> plan.abandonAmendment("不改了", DRAFTER, NOW)),
        Map.entry("lapseAmendment", plan -> plan.lapseAmendment(NOW)),
        Map.entry("expire", plan -> plan.expire(NOW)),
        Map.entry("callOff", plan -> plan.callOff("取消", APPROVER, NOW)),
        Map.entry("close", plan -> plan.close(NOW)),
        Map.entry("closeWithoutSummary", plan -> plan.closeWithoutSummary(NOW)));

    /** Every act that is allowed, with the status and stage it leads to; all others are refused. */
    private static final Map<String, Map<String, String>> ALLOWED = Map.ofEntries(
        Map.entry("invited", Map.of("draft", "IN_REVIEW/REVIEWING", "expire", "EXPIRED/null", "callOff", "CALLED_OFF/null")),
        Map.entry("signing", Map.of("sign", "IN_REVIEW/REVIEWING", "returnFromSigning", "IN_REVIEW/REVISING",
            "expire", "EXPIRED/null", "callOff", "CALLED_OFF/null")),
        Map.entry("reviewing", Map.of("awaitSignature", "IN_REVIEW/SIGNING", "agree", "IN_REVIEW/APPROVING",
            "agreeFinally", "APPROVED/null", "returnFromReview", "IN_REVIEW/REVISING", "refuseInReview", "REFUSED/null",
            "withdraw", "IN_REVIEW/REVISING", "expire", "EXPIRED/null", "callOff", "CALLED_OFF/null")),
        Map.entry("approving", Map.of("approve", "APPROVED/null", "returnFromApproval", "IN_REVIEW/REVISING",
            "refuseApproval", "REFUSED/null", "expire", "EXPIRED/null", "callOff", "CALLED_OFF/null")),
        Map.entry("revising", Map.of("revise", "IN_REVIEW/REVIEWING", "expire", "EXPIRED/null", "callOff", "CALLED_OFF/null")),
        Map.entry("approved", Map.of("requestAmendment", "APPROVED/DRAFTING", "callOff", "CALLED_OFF/null",
            "close", "CLOSED/null", "closeWithoutSummary", "CLOSED/null")),
        Map.entry("amending", underAmendment(Map.of("amend", "APPROVED/REVIEWING", "abandonAmendment", "APPROVED/null"))),
        Map.entry("amendmentSigning", underAmendment(Map.of("sign", "APPROVED/REVIEWING", "returnFromSigning", "APPROVED/REVISING"))),
        Map.entry("amendmentReviewing", underAmendment(Map.of("awaitSignature", "APPROVED/SIGNING", "agree", "APPROVED/APPROVING",
            "agreeFinally", "APPROVED/null", "returnFromReview", "APPROVED/REVISING", "refuseInReview", "APPROVED/null",
            "withdraw", "APPROVED/REVISING"))),
        Map.entry("amendmentApproving", underAmendment(Map.of("approve", "APPROVED/null",
            "returnFromApproval", "APPROVED/REVISING", "refuseApproval", "APPROVED/null"))),
        Map.entry("amendmentRevising", underAmendment(Map.of("revise", "APPROVED/REVIEWING"))),
        Map.entry("refused", Map.of()),
        Map.entry("expired", Map.of()),
        Map.entry("closed", Map.of()),
        Map.entry("calledOff", Map.of()));

    /** An approved plan ends as such, whatever becomes of its amendment. */
    private static Map<String, String> underAmendment(Map<String, String> own) {
        var always = Map.of("lapseAmendment", "APPROVED/null", "callOff", "CALLED_OFF/null", "close", "CLOSED/null",
            "closeWithoutSummary", "CLOSED/null");
        return Stream.concat(own.entrySet().stream(), always.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Stream<Arguments> everyActInEveryState() {
        return STATES.keySet().stream().flatMap(state -> ACTS.keySet().stream().map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("everyActInEveryState")
    void allowsWhatTheTableSaysAndRefusesTheRest(String state, String act) {
        var before = STATES.get(state).get();
        var leadsTo = ALLOWED.get(state).get(act);
        if (leadsTo != null) {
            var after = ACTS.get(act).apply(before);
            assertThat(after.status() + "/" + after.stage()).isEqualTo(leadsTo);
        } else if (act.equals("requestAmendment") && before.isUnderAmendment()) {
            assertThatThrownBy(() -> ACTS.get(act).apply(before)).isInstanceOf(AmendmentUnderWay.class);
        } else {
            assertThatThrownBy(() -> ACTS.get(act).apply(before)).isInstanceOf(PlanActNotAllowed.class);
        }
    }

    @Test
    void everyStateAndEveryActIsInTheTable() {
        assertThat(ALLOWED.keySet()).isEqualTo(STATES.keySet());
        assertThat(ALLOWED.values()).flatExtracting(Map::keySet).containsAll(ACTS.keySet());
    }

    // ---- four eyes

    @Test
    void signerHasWrittenNoVersion() {
        var signing = reviewing().awaitSignature();
        assertThatThrownBy(() -> signing.sign(null, DRAFTER, NOW)).isInstanceOf(SignerWroteThePlan.class);
        assertThatThrownBy(() -> signing.returnFromSigning("请改", POINTS, DRAFTER, NOW)).isInstanceOf(SignerWroteThePlan.class);
    }

    @Test
    void whoeverWroteOrSignedAnEarlierVersionNeverJudges() {
        var secondRound = invited()
            .draft(sealed(content()), DRAFTER, NOW).awaitSignature().sign(null, LEADER, NOW)
            .returnFromReview("请改", POINTS, REVIEWER, NOW)
            .revise(sealed(content()), Map.of(1, "已改", 2, "已改"), "xiji.deputy", NOW);
        for (var person : List.of(DRAFTER, LEADER, "xiji.deputy")) {
            assertThatThrownBy(() -> secondRound.agree(null, true, person, NOW)).isInstanceOf(JudgeActedForTheUnit.class);
            assertThatThrownBy(() -> secondRound.returnFromReview("请改", POINTS, person, NOW)).isInstanceOf(JudgeActedForTheUnit.class);
            assertThatThrownBy(() -> secondRound.refuseInReview("不符合", person, NOW)).isInstanceOf(JudgeActedForTheUnit.class);
            var approving = secondRound.agree(null, true, REVIEWER, NOW);
            assertThatThrownBy(() -> approving.approve(null, person, NOW)).isInstanceOf(JudgeActedForTheUnit.class);
            assertThatThrownBy(() -> approving.returnFromApproval("请改", POINTS, person, NOW)).isInstanceOf(JudgeActedForTheUnit.class);
            assertThatThrownBy(() -> approving.refuseApproval("不符合", person, NOW)).isInstanceOf(JudgeActedForTheUnit.class);
        }
    }

    @Test
    void reviewerOfAVersionDoesNotApproveItButMayApproveALaterOne() {
        var approving = approving();
        assertThatThrownBy(() -> approving.approve(null, REVIEWER, NOW)).isInstanceOf(ApproverReviewedThisVersion.class);
        var later = approving.returnFromApproval("请改", POINTS, APPROVER, NOW)
            .revise(sealed(content()), Map.of(1, "已改", 2, "已改"), DRAFTER, NOW)
            .agree(null, true, "fed.reviewer2", NOW);
        assertThat(later.approve(null, REVIEWER, NOW).status()).isEqualTo(PlanStatus.APPROVED);
        assertThatThrownBy(() -> later.approve(null, "fed.reviewer2", NOW)).isInstanceOf(ApproverReviewedThisVersion.class);
    }

    // ---- versions and issues

    @Test
    void returnNeedsAnIssueAndEachIssueAnAnswer() {
        assertThatThrownBy(() -> reviewing().returnFromReview("请改", List.of(), REVIEWER, NOW)).isInstanceOf(InvalidSubmission.class);
        var revising = reviewing().returnFromReview("请改", POINTS, REVIEWER, NOW);
        assertThat(revising.issues().open()).extracting(ReviewIssue::no).containsExactly(1, 2);
        assertThatThrownBy(() -> revising.revise(sealed(content()), Map.of(1, "已改"), DRAFTER, NOW))
            .isInstanceOf(InvalidSubmission.class).hasMessageContaining("第 2 条");
        assertThatThrownBy(() -> revising.revise(sealed(content()), Map.of(1, "已改", 2, "已改", 3, "多答"), DRAFTER, NOW))
            .isInstanceOf(InvalidSubmission.class).hasMessageContaining("第 3 条");
        var revised = revising.revise(sealed(content()), Map.of(1, "已改", 2, "说明"), DRAFTER, NOW);
        assertThat(revised.issues().open()).isEmpty();
        assertThat(revised.issues().all()).extracting(ReviewIssue::answer).containsExactly("已改", "说明");
        assertThat(revised.returnFromReview("再改", POINTS, REVIEWER, NOW).issues().open())
            .extracting(ReviewIssue::no, ReviewIssue::versionNo)
            .containsExactly(tuple(3, 2), tuple(4, 2));
    }

    @Test
    void versionInForceStaysUntilTheAmendmentIsApproved() {
        var underReview = amendmentReviewing();
        assertThat(underReview.approvedVersionNo()).isEqualTo(1);
        assertThat(underReview.refuseInReview("不同意", REVIEWER, NOW).approvedVersion()).map(PlanVersion::no).hasValue(1);
        assertThat(underReview.agree(null, false, REVIEWER, NOW).approvedVersion()).map(PlanVersion::no).hasValue(2);
        assertThat(underReview.lapseAmendment(NOW).approvedVersion()).map(PlanVersion::no).hasValue(1);
    }

    @Test
    void isNotAmendedAfterTheWindow() {
        assertThat(approved().requestAmendment("停产", DRAFTER, NOW, WINDOW_END, WINDOW_END).isUnderAmendment()).isTrue();
        assertThatThrownBy(() -> approved().requestAmendment("停产", DRAFTER, NOW, WINDOW_END.plusDays(1), WINDOW_END))
            .isInstanceOf(WindowIsOver.class);
    }

    @Test
    void comparesWithTheVersionThatTheSameKindOfJudgeSawLast() {
        var second = reviewing().returnFromReview("请改", POINTS, REVIEWER, NOW)
            .revise(sealed(content()), Map.of(1, "已改", 2, "已改"), DRAFTER, NOW);
        assertThat(second.lastSeen(PlanStage.REVIEWING)).map(PlanVersion::no).hasValue(1);
        assertThat(second.lastSeen(PlanStage.APPROVING)).isEmpty();
        var withdrawn = second.withdraw("有误", DRAFTER, NOW).revise(sealed(content()), Map.of(), DRAFTER, NOW);
        assertThat(withdrawn.lastSeen(PlanStage.REVIEWING)).map(PlanVersion::no).hasValue(1);
    }

    @Test
    void comparesAnAmendmentWithTheVersionInForceUntilItHasBeenSeen() {
        var amendment = amendmentReviewing();
        assertThat(amendment.lastSeen(PlanStage.REVIEWING)).map(PlanVersion::no).hasValue(1);
        assertThat(amendment.lastSeen(PlanStage.SIGNING)).map(PlanVersion::no).hasValue(1);
        var again = amendment.returnFromReview("请改", POINTS, REVIEWER, NOW)
            .revise(sealed(content()), Map.of(1, "已改", 2, "已改"), DRAFTER, NOW);
        assertThat(again.lastSeen(PlanStage.REVIEWING)).map(PlanVersion::no).hasValue(2);
        assertThat(again.lastSeen(PlanStage.APPROVING)).map(PlanVersion::no).hasValue(1);
    }

    private static Map<Integer, String> answers(Plan plan) {
        return plan.issues().open().stream().collect(Collectors.toMap(ReviewIssue::no, issue -> "已改"));
    }

    private static Plan reviewing() {
        return invited().draft(sealed(content()), DRAFTER, NOW);
    }

    private static Plan approving() {
        return reviewing().agree(null, true, REVIEWER, NOW);
    }

    private static Plan approved() {
        return approving().approve("同意", APPROVER, NOW);
    }

    private static Plan amending() {
        return approved().requestAmendment("停产", DRAFTER, NOW, TODAY, WINDOW_END);
    }

    private static Plan amendmentReviewing() {
        return amending().amend(sealed(content()), "停产", DRAFTER, NOW);
    }
}
