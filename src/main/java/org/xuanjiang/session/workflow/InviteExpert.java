package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuanjiang.kernel.Label;

/** Who comes to lecture. */
record InviteExpert(
    @Label("宣讲专家") @NotBlank @Size(max = 100) String lecturer,
    @Label("单位和职务") @Size(max = 100) String lecturerPost,
    @Label("邀请日期") LocalDate invitedOn,
    @Label("备注") @Size(max = 1000) String note) {
}
