package org.xuanjiang.session.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.OnlineWork;

/** What was done on line. */
record ReportOnlineWork(
    @Label("开设专栏") @Size(max = 50) List<@NotNull @Valid ColumnRow> columns,
    @Label(value = "原创稿件", hint = "提交后逐篇进入宣传审核，通过后发布") @Size(max = 100) List<@NotNull @Valid OwnPieceRow> ownPieces,
    @Label(value = "转载登记", hint = "只作登记，不定数量") @Size(max = 300) List<@NotNull @Valid RepostRow> reposts,
    @Label("备注") @Size(max = 2000) String note) {

    OnlineWork.Report report() {
        return new OnlineWork.Report(each(columns, ColumnRow::column), each(ownPieces, OwnPieceRow::piece),
            each(reposts, RepostRow::repost), note);
    }

    private static <R, T> List<T> each(List<R> rows, Function<R, T> meaning) {
        return rows == null ? List.of() : rows.stream().map(meaning).toList();
    }
}
