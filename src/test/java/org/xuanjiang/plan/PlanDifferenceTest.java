package org.xuanjiang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanjiang.plan.PlanExamples.content;
import static org.xuanjiang.plan.PlanExamples.line;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanjiang.campaign.Track;

class PlanDifferenceTest {

    private final PlannedSession leader = line("k1", Track.LEADER, "讲报告");
    private final PlannedSession expert = line("k2", Track.EXPERT, "专题辅导");

    @Test
    void findsNothingBetweenEqualVersionsWhateverTheOrderOfTheirLines() {
        var difference = new PlanDifference(content(leader, expert), content(expert, leader));
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.sessionsTouched()).isZero();
    }

    @Test
    void namesEachAlteredFieldWithBothValues() {
        var moved = new PlannedSession("k1", Track.LEADER, 2, "讲报告", leader.lecturer(), leader.place(),
            LocalDate.of(2022, 11, 14), LocalDate.of(2022, 11, 21), Audience.VILLAGE, 35, 3);
        assertThat(new PlanDifference(content(leader), content(moved)).changes()).containsExactly(
            new PlanChange(PlanChange.Kind.CHANGED, "领导宣讲“讲报告”·批次", "1", "2"),
            new PlanChange(PlanChange.Kind.CHANGED, "领导宣讲“讲报告”·结束日期", "2022年11月14日", "2022年11月21日"),
            new PlanChange(PlanChange.Kind.CHANGED, "领导宣讲“讲报告”·宣讲对象", "企业", "村组"),
            new PlanChange(PlanChange.Kind.CHANGED, "领导宣讲“讲报告”·场数", "1", "3"));
    }

    @Test
    void describesAddedAndRemovedLines() {
        var changes = new PlanDifference(content(leader), content(expert)).changes();
        assertThat(changes).containsExactly(
            new PlanChange(PlanChange.Kind.ADDED, "专家宣讲“专题辅导”", null,
                "第1批，县总工会领导班子成员，县工业园区，2022年11月14日，面向企业，每场预计35人，共1场"),
            new PlanChange(PlanChange.Kind.REMOVED, "领导宣讲“讲报告”",
                "第1批，县总工会领导班子成员，县工业园区，2022年11月14日，面向企业，每场预计35人，共1场", null));
    }

    @Test
    void comparesTheTexts() {
        var before = new PlanContent("目标", "队伍", "措施", List.of(leader));
        var after = new PlanContent("目标", "队伍", "新措施", List.of(leader));
        assertThat(new PlanDifference(before, after).changes())
            .containsExactly(new PlanChange(PlanChange.Kind.CHANGED, "工作措施", "措施", "新措施"));
    }

    @Test
    void countsTouchedSessionsOfAnAlteredLineOnceWithItsLargerNumber() {
        var more = new PlannedSession("k1", Track.LEADER, 1, "讲报告", leader.lecturer(), leader.place(), leader.dateFrom(),
            leader.dateTo(), leader.audience(), 35, 4);
        assertThat(new PlanDifference(content(leader), content(more)).sessionsTouched()).isEqualTo(4);
        assertThat(new PlanDifference(content(more), content(leader)).sessionsTouched()).isEqualTo(4);
        assertThat(new PlanDifference(content(more), content(expert)).sessionsTouched()).isEqualTo(5);
        assertThat(new PlanDifference(PlanContent.EMPTY, content(more, expert)).sessionsTouched()).isEqualTo(5);
    }

    @Test
    void touchesATrackWhenALineEntersOrLeavesIt() {
        assertThat(new PlanDifference(content(leader, expert), content(leader)).touches(Track.EXPERT)).isTrue();
        assertThat(new PlanDifference(content(leader), content(line("k1", Track.EXPERT, "讲报告"))).touches(Track.EXPERT)).isTrue();
        assertThat(new PlanDifference(content(leader, expert), content(expert)).touches(Track.EXPERT)).isFalse();
    }
}
