package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuanjiang.kernel.Label;

/** Which model worker lectures, where and when. */
record InviteModelWorker(
    @Label("宣讲劳模") @NotBlank @Size(max = 100) String lecturer,
    @Label(value = "荣誉称号", hint = "例如：党的二十大代表、全国劳动模范") @Size(max = 100) String honour,
    @Label("宣讲地点") @NotBlank @Size(max = 200) String place,
    @Label("宣讲日期") @NotNull LocalDate plannedOn,
    @Label("备注") @Size(max = 1000) String note) {
}
