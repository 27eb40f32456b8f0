package org.xuanjiang.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanjiang.session.Promises.NOW;
import static org.xuanjiang.session.Promises.TODAY;
import static org.xuanjiang.session.Promises.WINDOW;
import static org.xuanjiang.session.Promises.WINDOW_END;
import static org.xuanjiang.session.Promises.WINDOW_START;
import static org.xuanjiang.session.Promises.heldOn;
import static org.xuanjiang.session.Promises.planned;
import static org.xuanjiang.session.Promises.promise;
import static org.xuanjiang.session.Promises.row;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Refusal;

class LectureSessionTest {

    private static final Map<String, UnaryOperator<LectureSession>> ACTS = Map.of(
        "invite", session -> session.expertInvited("市委党校教师", "副教授", TODAY, null),
        "venue", session -> session.venueConfirmed("会议室", TODAY, LocalTime.NOON, null, null, WINDOW),
        "contact", session -> session.contactAssigned("市总党组成员", ContactKind.PARK, "工业园区", TODAY, null, WINDOW),
        "model worker", session -> session.modelWorkerInvited("劳模代表", null, "社区", TODAY, null, WINDOW),
        "held", session -> session.reported(heldOn(TODAY), WINDOW, "yuanzhou.drafter", NOW),
        "not held", session -> session.reported(SessionReport.notHeld("大雪封路"), WINDOW, "yuanzhou.drafter", NOW),
        "close", session -> session.closedUnreported("未填报"),
        "cancel", session -> session.cancelled("方案变更"));

    private static final Map<String, SessionStatus> ENDS = Map.of("held", SessionStatus.HELD, "not held",
        SessionStatus.NOT_HELD, "close", SessionStatus.NOT_HELD, "cancel", SessionStatus.CANCELLED);

    static Stream<String> acts() {
        return ACTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everyActMayFollowThePlan(String act) {
        assertThat(ACTS.get(act).apply(planned()).status()).isEqualTo(ENDS.getOrDefault(act, SessionStatus.PLANNED));
    }

    static Stream<Arguments> actsAfterTheEnd() {
        return ENDS.keySet().stream().flatMap(end -> ACTS.keySet().stream().map(act -> Arguments.of(end, act)));
    }

    @ParameterizedTest
    @MethodSource("actsAfterTheEnd")
    void nothingFollowsTheEnd(String end, String act) {
        var ended = ACTS.get(end).apply(planned());

        assertThatThrownBy(() -> ACTS.get(act).apply(ended))
            .isInstanceOf(end.equals("cancel") ? SessionCancelled.class : SessionAlreadyReported.class)
            .extracting(refusal -> ((Refusal) refusal).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    static Stream<Arguments> reportsRefused() {
        return Stream.of(
            Arguments.of("no day", heldOn(null), "report.heldOn"),
            Arguments.of("tomorrow", heldOn(TODAY.plusDays(1)), "report.heldOn"),
            Arguments.of("before the window", heldOn(WINDOW_START.minusDays(1)), "report.heldOn"),
            Arguments.of("no reason", SessionReport.notHeld(null), "report.notHeldReason"),
            Arguments.of("blank reason", SessionReport.notHeld(" "), "report.notHeldReason"),
            Arguments.of("recording without a name", new SessionReport(true, null, TODAY, null, null, null, null,
                List.of(), new Recording(null, "https://example.org/1")), "recording.title"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reportsRefused")
    void aReportThatCannotBeTrueIsRefusedAtItsField(String why, SessionReport report, String field) {
        assertThatThrownBy(() -> planned().reported(report, WINDOW, "yuanzhou.drafter", NOW))
            .isInstanceOfSatisfying(InvalidSubmission.class, refusal ->
                assertThat(refusal.problems()).extracting(problem -> problem.field()).containsExactly(field));
    }

    @Test
    void aSessionOfSixPeopleWithoutPhotoOrPraiseIsValid() {
        var held = planned().reported(heldOn(WINDOW_START), WINDOW, "yuanzhou.drafter", NOW);

        assertThat(held.report().attendance()).isEqualTo(new Attendance(6, true));
        assertThat(held.report().evidence()).isEmpty();
    }

    @Test
    void aReportAfterTheWindowMaySayThatItWasHeldAfterTheWindow() {
        var late = new SessionWindow(WINDOW_START, WINDOW_END, WINDOW_END.plusDays(3));

        assertThat(planned().reported(heldOn(WINDOW_END.plusDays(1)), late, "yuanzhou.drafter", NOW).status())
            .isEqualTo(SessionStatus.HELD);
    }

    @Test
    void aDayOutsideTheWindowCannotBeArranged() {
        assertThatThrownBy(() -> planned().venueConfirmed("会议室", WINDOW_END.plusDays(1), LocalTime.NOON, null, null, WINDOW))
            .isInstanceOfSatisfying(InvalidSubmission.class, refusal ->
                assertThat(refusal.problems()).extracting(problem -> problem.field()).containsExactly("plannedOn"));
    }

    @Test
    void whatTheReportLeavesOpenStaysAsArranged() {
        var held = planned().expertInvited("党的二十大代表", "代表", null, null)
            .reported(heldOn(TODAY), WINDOW, "yuanzhou.drafter", NOW);

        assertThat(held.arrangement().lecturer()).isEqualTo("党的二十大代表");
        assertThat(held.arrangement().lecturerTitle()).isEqualTo("代表");
    }

    @Test
    void anAmendmentKeepsWhatWasSettledWhereTheRowSaysTheSame() {
        var before = promise(row("row", Track.EXPERT, 1, 1));
        var settled = planned().expertInvited("党的二十大代表", "代表", null, null)
            .venueConfirmed("县工会礼堂", LocalDate.of(2022, 12, 15), LocalTime.NOON, 60, null, WINDOW);
        var later = new Obligation("later", "campaign", "plan", "yuanzhou", "row", 2, 1, Track.EXPERT, 1, before.topic(),
            before.lecturer(), before.place(), LocalDate.of(2022, 12, 20), LocalDate.of(2022, 12, 31), before.audience(),
            200, 1, ObligationStatus.IN_FORCE);

        var amended = settled.amended(before, later).arrangement();

        assertThat(amended.lecturer()).isEqualTo("党的二十大代表");
        assertThat(amended.place()).isEqualTo("县工会礼堂");
        assertThat(amended.plannedOn()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(amended.plannedAt()).isNull();
        assertThat(amended.expected()).isEqualTo(200);
    }

    @Test
    void theSessionsOfARowSpreadOverItsDates() {
        var promise = promise(row("row", Track.EXPERT, 1, 4));

        assertThat(Stream.of(1, 2, 3, 4).map(promise::provisionalDay))
            .containsExactly(LocalDate.of(2022, 12, 6), LocalDate.of(2022, 12, 11), LocalDate.of(2022, 12, 16),
                LocalDate.of(2022, 12, 21));
    }
}
