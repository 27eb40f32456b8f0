package org.xuanjiang.summary.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.plan.workflow.IssueRow;

/** What the reviewer says about a summary. */
public record ReviewSummary(
    @Label("审阅结论") @NotNull SummaryDecision decision,
    @Label(value = "审阅意见", hint = "退回时必须填写。") @Size(max = 1000) String opinion,
    @Label(value = "需修改之处", hint = "退回时至少写明一条，起草人逐条答复。") @Size(max = 50) List<@NotNull @Valid IssueRow> issues) {
}
