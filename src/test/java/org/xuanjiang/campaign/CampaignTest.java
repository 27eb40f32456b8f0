package org.xuanjiang.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;

class CampaignTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 10);
    private static final Instant NOW = Instant.parse("2022-10-10T01:00:00Z");
    private static final String DRAFTER = "fed.reviewer";
    private static final String APPROVER = "fed.approver";

    private static final Map<String, Supplier<Campaign>> STATES = Map.of(
        "opened", CampaignTest::opened,
        "drafted", CampaignTest::drafted,
        "returned", () -> drafted().returnDraft(APPROVER, "请核实单位", NOW),
        "issued", CampaignTest::issued,
        "dropped", () -> drafted().drop(APPROVER, "暂缓", NOW),
        "calledOff", () -> issued().callOff("疫情", APPROVER, NOW),
        "concluded", () -> issued().conclude(new Conclusion("亮点", "不足", "结论"), DRAFTER, NOW));

    private static final Map<String, UnaryOperator<Campaign>> ACTS = Map.of(
        "draft", campaign -> campaign.draft(terms(), List.of("xiji"), DRAFTER, NOW, TODAY),
        "issue", campaign -> campaign.issue(APPROVER, null, NOW, TODAY),
        "return", campaign -> campaign.returnDraft(APPROVER, "请核实单位", NOW),
        "drop", campaign -> campaign.drop(APPROVER, "暂缓", NOW),
        "invite", campaign -> campaign.inviteLate("longde", "新成立", DRAFTER, NOW, TODAY),
        "callOff", campaign -> campaign.callOff("疫情", APPROVER, NOW),
        "conclude", campaign -> campaign.conclude(new Conclusion("亮点", "不足", "结论"), DRAFTER, NOW));

    /** Every act that is allowed, with where it leads; all others are refused. */
    private static final Map<String, Map<String, CampaignStatus>> ALLOWED = Map.of(
        "opened", Map.of("draft", CampaignStatus.DRAFT),
        "drafted", Map.of("draft", CampaignStatus.DRAFT, "issue", CampaignStatus.ISSUED, "return", CampaignStatus.DRAFT,
            "drop", CampaignStatus.DROPPED),
        "returned", Map.of("draft", CampaignStatus.DRAFT),
        "issued", Map.of("invite", CampaignStatus.ISSUED, "callOff", CampaignStatus.CALLED_OFF, "conclude", CampaignStatus.CONCLUDED),
        "dropped", Map.of(),
        "calledOff", Map.of(),
        "concluded", Map.of());

    static Stream<Arguments> everyActInEveryState() {
        return STATES.keySet().stream().flatMap(state -> ACTS.keySet().stream().map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("everyActInEveryState")
    void allowsWhatTheTableSaysAndRefusesTheRest(String state, String act) {
        var before = STATES.get(state).get();
        var leadsTo = ALLOWED.get(state).get(act);
        if (leadsTo == null) {
            assertThatThrownBy(() -> ACTS.get(act).apply(before)).isInstanceOf(CampaignActNotAllowed.class);
        } else {
            var after = ACTS.get(act).apply(before);
            assertThat(after.status()).isEqualTo(leadsTo);
            assertThat(after.acts()).hasSize(before.acts().size() + 1);
        }
    }

    @Test
    void drafterNeitherIssuesNorReturnsNorDrops() {
        var drafted = drafted();
        assertThatThrownBy(() -> drafted.issue(DRAFTER, null, NOW, TODAY)).isInstanceOf(IssuerDraftedCampaign.class);
        assertThatThrownBy(() -> drafted.returnDraft(DRAFTER, "x", NOW)).isInstanceOf(IssuerDraftedCampaign.class);
        assertThatThrownBy(() -> drafted.drop(DRAFTER, "x", NOW)).isInstanceOf(IssuerDraftedCampaign.class);
    }

    @Test
    void drafterOfAnEarlierDraftDoesNotIssueALaterOne() {
        var redrafted = drafted().returnDraft(APPROVER, "请核实单位", NOW)
            .draft(terms(), List.of("xiji"), "fed.reviewer2", NOW, TODAY);
        assertThatThrownBy(() -> redrafted.requireMayIssue(DRAFTER)).isInstanceOf(IssuerDraftedCampaign.class);
        redrafted.requireMayIssue(APPROVER);
    }

    @Test
    void isNotIssuedAfterItsWindow() {
        var dayAfter = terms().windowEnd().plusDays(1);
        assertThatThrownBy(() -> drafted().issue(APPROVER, null, NOW, dayAfter)).isInstanceOf(WindowIsOver.class);
        assertThat(drafted().issue(APPROVER, null, NOW, terms().windowEnd()).status()).isEqualTo(CampaignStatus.ISSUED);
    }

    @Test
    void invitesAUnitOnceAndNotAfterTheWindow() {
        assertThatThrownBy(() -> issued().inviteLate("xiji", "补充", DRAFTER, NOW, TODAY)).isInstanceOf(UnitAlreadyInvited.class);
        assertThatThrownBy(() -> issued().inviteLate("longde", "补充", DRAFTER, NOW, terms().windowEnd().plusDays(1)))
            .isInstanceOf(WindowIsOver.class);
        var late = issued().inviteLate("longde", "补充", DRAFTER, NOW, TODAY).units();
        assertThat(late).last().isEqualTo(new InvitedUnit("longde", DRAFTER, NOW, true, "补充"));
    }

    @Test
    void needsAUnit() {
        assertThatThrownBy(() -> opened().draft(terms(), List.of(), DRAFTER, NOW, TODAY))
            .isInstanceOfSatisfying(InvalidSubmission.class,
                refusal -> assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly("units"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-10, 2022-10-09, 2022-10-10, windowEnd",
        "2022-09-01, 2022-10-09, 2022-09-20, windowEnd",
        "2022-10-10, 2022-12-31, 2022-10-09, planDeadline",
        "2022-10-10, 2022-12-31, 2023-01-01, planDeadline",
        "2022-10-01, 2022-12-31, 2022-10-09, planDeadline"})
    void refusesDatesThatContradictOneAnother(LocalDate start, LocalDate end, LocalDate deadline, String field) {
        assertThatThrownBy(() -> opened().draft(terms(start, end, deadline, List.of(Track.EXPERT)), List.of("xiji"), DRAFTER, NOW, TODAY))
            .isInstanceOfSatisfying(InvalidSubmission.class,
                refusal -> assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly(field));
    }

    @Test
    void needsATrack() {
        var none = terms(TODAY, TODAY.plusDays(30), TODAY.plusDays(10), List.of());
        assertThatThrownBy(() -> opened().draft(none, List.of("xiji"), DRAFTER, NOW, TODAY))
            .isInstanceOfSatisfying(InvalidSubmission.class,
                refusal -> assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly("tracks"));
    }

    @Test
    void everyStateIsInTheTable() {
        assertThat(ALLOWED.keySet()).isEqualTo(STATES.keySet());
        assertThat(ALLOWED.values()).flatExtracting(Map::keySet).containsAll(Set.copyOf(ACTS.keySet()));
    }

    private static Campaign opened() {
        return Campaign.open("c1", terms(), List.of("xiji", "longde"), DRAFTER, NOW);
    }

    private static Campaign drafted() {
        return opened().draft(terms(), List.of("xiji"), DRAFTER, NOW, TODAY);
    }

    private static Campaign issued() {
        return drafted().issue(APPROVER, "同意", NOW, TODAY);
    }

    private static CampaignTerms terms() {
        return terms(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 12, 31), LocalDate.of(2022, 10, 24), List.of(Track.values()));
    }

    private static CampaignTerms terms(LocalDate start, LocalDate end, LocalDate deadline, List<Track> tracks) {
        return new CampaignTerms("固工发〔2022〕142号", "关于全市工会系统开展党的二十大精神宣讲工作的通知", "固原市总工会",
            LocalDate.of(2022, 12, 8), "学习宣传贯彻党的二十大精神", start, end, deadline, tracks, "分批有序");
    }
}
