package org.xuanjiang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanjiang.plan.PlanExamples.content;
import static org.xuanjiang.plan.PlanExamples.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.CampaignExamples;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;

class PlanContentTest {

    private final Campaign campaign = CampaignExamples.issued("c1", Track.LEADER, Track.GRASSROOTS);

    @ParameterizedTest
    @CsvSource({
        "LEADER, 2022-10-01, 2022-12-31, 50, ''",
        "GRASSROOTS, 2022-12-31, 2022-12-31, 500, ''",
        "EXPERT, 2022-11-01, 2022-11-01, 1, track",
        "LEADER, 2022-09-30, 2022-11-01, 1, dateFrom",
        "LEADER, 2022-11-01, 2023-01-01, 1, dateTo",
        "LEADER, 2022-11-02, 2022-11-01, 1, dateTo",
        "LEADER, 2022-11-01, 2022-11-01, 51, count",
        "GRASSROOTS, 2022-11-01, 2022-11-01, 501, count"})
    void refusesLinesThatTheCampaignDoesNotAllow(Track track, LocalDate from, LocalDate to, int count, String field) {
        var line = new PlannedSession(null, track, 1, "讲报告", "领导", "园区", from, to, Audience.ENTERPRISE, 6, count);
        var content = content(line("k", Track.LEADER, "第一行"), line);
        if (field.isEmpty()) {
            content.requireFits(campaign);
        } else {
            assertThatThrownBy(() -> content.requireFits(campaign)).isInstanceOfSatisfying(InvalidSubmission.class,
                refusal -> assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly("sessions[1]." + field));
        }
    }

    @Test
    void refusesAPlanWithoutSessions() {
        var empty = new PlanContent("目标", "队伍", "措施", List.of());
        assertThatThrownBy(() -> empty.requireFits(campaign)).isInstanceOf(InvalidSubmission.class).hasMessageContaining("至少安排一场");
    }

    @Test
    void keepsKnownKeysOnceAndGivesNewOnesToCopiesAndInventions() {
        var newKeys = IntStream.iterate(1, n -> n + 1).mapToObj(n -> "new" + n).iterator();
        var keyed = content(line("k1", Track.LEADER, "一"), line("k1", Track.LEADER, "一的副本"), line("made-up", Track.LEADER, "二"),
            line(null, Track.LEADER, "三")).keyed(Set.of("k1", "k2"), newKeys::next);
        assertThat(keyed.sessions()).extracting(PlannedSession::key).containsExactly("k1", "new1", "new2", "new3");
    }

    @Test
    void hintsAtTracksLeftOutAndAtLecturersInTwoPlaces() {
        var elsewhere = new PlannedSession("k2", Track.LEADER, 1, "讲报告", "县总工会领导班子成员", "定点帮扶村",
            LocalDate.of(2022, 11, 14), LocalDate.of(2022, 11, 14), Audience.VILLAGE, 30, 1);
        assertThat(PlanHints.of(content(line("k1", Track.LEADER, "讲报告"), elsewhere), campaign)).containsExactly(
            "方案未安排：基层宣讲。", "“县总工会领导班子成员”同一天安排在“县工业园区”和“定点帮扶村”两处。");
        assertThat(PlanHints.of(content(line("k1", Track.LEADER, "一"), line("k2", Track.GRASSROOTS, "二")), campaign)).isEmpty();
    }
}
