package org.xuanjiang.session.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.xuanjiang.evidence.Uploads;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.Attendance;
import org.xuanjiang.session.Evidence;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.Recording;
import org.xuanjiang.session.SessionReport;

/** The part that the reports of all single sessions share; names and meaning as in {@link SessionReport}. */
record ReportedSession(
    @Label("是否已开展") @NotNull Boolean held,
    @Label("未开展的原因") @Size(max = 500) String notHeldReason,
    @Label("实际宣讲日期") LocalDate heldOn,
    @Label("实际宣讲人") @Size(max = 100) String lecturer,
    @Label("实际宣讲地点") @Size(max = 200) String place,
    @Label(value = "参加人数", hint = "不作要求，没有统计的可以不填") @Min(0) @Max(100_000) Integer attended,
    @Label(value = "人数是否经过清点", hint = "选“否”或者不选，按估计数登记") Boolean counted,
    @Label(value = "亮点和反响", hint = "写在这里的内容会自动带入经验总结") @Size(max = 2000) String highlights,
    @Label(value = "佐证链接", hint = "自愿提供，不要求照片") @Size(max = 20) List<@NotNull @Valid EvidenceLink> links,
    @Label(value = "佐证文件", hint = "自愿提供，不要求照片；照片中的拍摄位置会自动去掉") @Size(max = Uploads.MOST_FILES)
    List<@NotNull @Valid UploadedFile> files) {

    /** What was arranged, so that only what turned out differently needs typing. */
    static ReportedSession startingFrom(LectureSession session) {
        var facts = session.arrangement();
        return new ReportedSession(null, null, facts.plannedOn(), facts.lecturer(), facts.place(), null, null, null,
            List.of(), List.of());
    }

    SessionReport report(List<Evidence> evidence, Recording recording) {
        return held ? new SessionReport(true, null, heldOn, lecturer, place, Attendance.of(attended, counted), highlights,
            evidence, recording)
            : SessionReport.notHeld(notHeldReason);
    }
}
