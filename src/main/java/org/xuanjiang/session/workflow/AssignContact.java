package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.ContactKind;

/** Which leader lectures at which contact point, and when. */
record AssignContact(
    @Label("宣讲领导") @NotBlank @Size(max = 100) String lecturer,
    @Label("联系点类别") @NotNull ContactKind contactKind,
    @Label("联系点名称") @NotBlank @Size(max = 200) String contactName,
    @Label("宣讲日期") @NotNull LocalDate plannedOn,
    @Label("备注") @Size(max = 1000) String note) {
}
