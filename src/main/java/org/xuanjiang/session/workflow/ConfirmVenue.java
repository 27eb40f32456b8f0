package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.xuanjiang.kernel.Label;

/** Where and when an expert lectures. */
record ConfirmVenue(
    @Label("宣讲地点") @NotBlank @Size(max = 200) String place,
    @Label("宣讲日期") @NotNull LocalDate plannedOn,
    @Label("开始时间") @NotNull LocalTime plannedAt,
    @Label("可容纳人数") @Min(1) @Max(100_000) Integer capacity,
    @Label("备注") @Size(max = 1000) String note) {
}
