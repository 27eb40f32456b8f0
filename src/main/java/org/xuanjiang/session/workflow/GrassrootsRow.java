package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.Attendance;
import org.xuanjiang.session.GrassrootsMeeting;
import org.xuanjiang.session.MeetingKind;

/** One small meeting as it is typed; dozens of them make a batch. */
record GrassrootsRow(
    @Label("会议形式") @NotNull MeetingKind form,
    @Label("宣讲主题") @NotBlank @Size(max = 200) String topic,
    @Label("地点") @Size(max = 200) String place,
    @Label("宣讲人") @Size(max = 100) String lecturer,
    @Label("宣讲日期") @NotNull LocalDate heldOn,
    @Label("参加人数") @Min(0) @Max(100_000) Integer attended,
    @Label("是否清点") Boolean counted) {

    GrassrootsMeeting meeting() {
        return new GrassrootsMeeting(form, topic, place, lecturer, heldOn, Attendance.of(attended, counted));
    }
}
