package org.xuanjiang.session.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.GrassrootsMeeting;

/** A batch of grassroots sessions in one table. */
record ReportGrassrootsBatch(
    @Label("本批次是否已开展") @NotNull Boolean held,
    @Label("未开展的原因") @Size(max = 500) String notHeldReason,
    @Label(value = "宣讲登记表", hint = "一场一行；相近的场次点“复制”后改日期即可，场次多时可将窗口放大，改为表格填写。人数不作要求，六个人的班前会也算一场")
    @Size(max = 500) List<@NotNull @Valid GrassrootsRow> rows,
    @Label("备注") @Size(max = 2000) String note) {

    List<GrassrootsMeeting> meetings() {
        return rows == null ? List.of() : rows.stream().map(GrassrootsRow::meeting).toList();
    }
}
