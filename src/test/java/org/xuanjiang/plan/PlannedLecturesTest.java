package org.xuanjiang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanjiang.plan.PlanExamples.APPROVER;
import static org.xuanjiang.plan.PlanExamples.DRAFTER;
import static org.xuanjiang.plan.PlanExamples.NOW;
import static org.xuanjiang.plan.PlanExamples.POINTS;
import static org.xuanjiang.plan.PlanExamples.REVIEWER;
import static org.xuanjiang.plan.PlanExamples.content;
import static org.xuanjiang.plan.PlanExamples.invited;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.support.Database;

class PlannedLecturesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 14);
    private static final LocalDate NEXT_DAY = DAY.plusDays(1);
    private static final List<String> PROFESSOR = List.of("党校教授");

    private final ContentSeal seal = new ContentSeal(Jackson2ObjectMapperBuilder.json().build());
    private PlanRepository repository;
    private PlannedLectures lectures;

    @ParameterizedTest
    @EnumSource
    void countFromTheSubmissionUntilTheDecision(Database database) {
        invitedIn(database);
        assertThat(on(DAY)).isEmpty();
        move(plan -> plan.draft(seal.seal(content(line("k1", "劳动模范、党校教授", DAY, DAY))), DRAFTER, NOW));
        assertThat(on(DAY)).containsExactly(new PlannedLecture("p1", "xiji", "党校教授", DAY, "主题k1", "县工业园区"));
        assertThat(lectures.undecided(List.of("劳动模范、党校教授"), DAY, DAY)).as("as it was written").hasSize(1);
        assertThat(lectures.undecided(List.of("教授"), DAY, DAY)).as("a part of a name").isEmpty();
        assertThat(lectures.undecided(List.of(), DAY, DAY)).isEmpty();
        assertThat(on(NEXT_DAY)).isEmpty();

        move(plan -> plan.agree(null, true, REVIEWER, NOW));
        assertThat(on(DAY)).hasSize(1);
        move(plan -> plan.approve("同意", APPROVER, NOW));
        assertThat(on(DAY)).as("a session by now").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theNewestVersionCounts(Database database) {
        invitedIn(database);
        move(plan -> plan.draft(seal.seal(content(line("k1", "党校教授", DAY, DAY))), DRAFTER, NOW));
        move(plan -> plan.returnFromReview("请改", POINTS, REVIEWER, NOW));
        assertThat(on(DAY)).as("returned, and still intended").hasSize(1);
        move(plan -> plan.revise(seal.seal(content(line("k1", "党校教授", NEXT_DAY, NEXT_DAY))), Map.of(1, "已明确", 2, "已写明"), DRAFTER, NOW));
        assertThat(on(DAY)).isEmpty();
        assertThat(on(NEXT_DAY)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ofAnAmendmentOnlyWhatIsNewCounts(Database database) {
        invitedIn(database);
        move(plan -> plan.draft(seal.seal(content(line("k1", "党校教授", DAY, DAY))), DRAFTER, NOW));
        move(plan -> plan.agree(null, false, REVIEWER, NOW));
        move(plan -> plan.requestAmendment("增加一场", DRAFTER, NOW, DAY, NEXT_DAY));
        assertThat(on(DAY)).as("a session by now").isEmpty();
        move(plan -> plan.amend(seal.seal(content(line("k1", "党校教授", DAY, DAY), line("k2", "党校教授", NEXT_DAY, NEXT_DAY))), "增加一场", DRAFTER, NOW));
        assertThat(on(DAY)).isEmpty();
        assertThat(on(NEXT_DAY)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPeriodLeavesRoom(Database database) {
        invitedIn(database);
        move(plan -> plan.draft(seal.seal(content(line("k1", "党校教授", DAY, NEXT_DAY))), DRAFTER, NOW));
        assertThat(on(DAY)).isEmpty();
    }

    private void invitedIn(Database database) {
        JdbcClient jdbc = PlanRepositoryTest.withCampaign(database);
        lectures = new PlannedLectures(jdbc);
        repository = new PlanRepository(jdbc, seal, lectures);
        repository.insert(invited());
    }

    private Plan plan() {
        return repository.find("p1").orElseThrow();
    }

    private void move(UnaryOperator<Plan> move) {
        repository.save(move.apply(plan()));
    }

    private List<PlannedLecture> on(LocalDate day) {
        return lectures.undecided(PROFESSOR, day, day);
    }

    private static PlannedSession line(String key, String lecturer, LocalDate from, LocalDate to) {
        return new PlannedSession(key, Track.EXPERT, 1, "主题" + key, lecturer, "县工业园区", from, to, Audience.ENTERPRISE, 35, 1);
    }
}
