package org.xuanjiang.plan.workflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.plan.PlannedSession;

/** One line of a plan as it is typed; names and meaning as in {@link PlannedSession}. */
record PlannedSessionRow(
    @Label("行标识") @Size(max = 36) String key,
    @Label("宣讲形式") @NotNull Track track,
    @Label("批次") @NotNull @Min(1) @Max(99) Integer batch,
    @Label("宣讲主题") @NotBlank @Size(max = 100) String topic,
    @Label(value = "宣讲人", hint = "网上宣讲填写编辑或者运维人员") @NotBlank @Size(max = 60) String lecturer,
    @Label(value = "宣讲地点", hint = "网上宣讲填写平台名称") @NotBlank @Size(max = 100) String place,
    @Label("开始日期") @NotNull LocalDate dateFrom,
    @Label("结束日期") @NotNull LocalDate dateTo,
    @Label("宣讲对象") @NotNull Audience audience,
    @Label("每场预计人数") @NotNull @Min(1) @Max(100_000) Integer expected,
    @Label("场数") @NotNull @Min(1) @Max(500) Integer count) {

    static PlannedSessionRow of(PlannedSession line) {
        return new PlannedSessionRow(line.key(), line.track(), line.batch(), line.topic(), line.lecturer(), line.place(),
            line.dateFrom(), line.dateTo(), line.audience(), line.expected(), line.count());
    }

    PlannedSession session() {
        return new PlannedSession(key, track, batch, topic, lecturer, place, dateFrom, dateTo, audience, expected, count);
    }
}
