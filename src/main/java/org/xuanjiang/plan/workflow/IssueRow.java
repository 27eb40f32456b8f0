package org.xuanjiang.plan.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.plan.IssuePoint;

/** One point on which a paper is returned, as it is typed. */
public record IssueRow(
    @Label(value = "位置", hint = "例如：场次第3行、工作措施") @NotBlank @Size(max = 100) String place,
    @Label("修改要求") @NotBlank @Size(max = 500) String demand,
    @Label("依据") @Size(max = 300) String basis) {

    /** @param rows {@code null} counts as none */
    public static List<IssuePoint> points(List<IssueRow> rows) {
        return rows == null ? List.of()
            : rows.stream().map(row -> new IssuePoint(row.place(), row.demand(), row.basis())).toList();
    }
}
