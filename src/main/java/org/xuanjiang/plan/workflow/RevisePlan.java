package org.xuanjiang.plan.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.plan.PlanContent;
import org.xuanjiang.plan.ReviewIssues;

record RevisePlan(
    @Label("审核意见答复") @Size(max = 100) List<@NotNull @Valid IssueAnswer> answers,
    @Label("工作目标") @NotBlank @Size(max = 1000) String goal,
    @Label("宣讲队伍") @NotBlank @Size(max = 1000) String team,
    @Label("工作措施") @NotBlank @Size(max = 2000) String measures,
    @Label("宣讲场次") @NotEmpty @Size(max = 100) List<@NotNull @Valid PlannedSessionRow> sessions) {

    static RevisePlan of(ReviewIssues issues, PlanContent current) {
        return new RevisePlan(IssueAnswer.toFill(issues), current.goal(), current.team(), current.measures(),
            current.sessions().stream().map(PlannedSessionRow::of).toList());
    }

    PlanContent content() {
        return new PlanContent(goal, team, measures, sessions.stream().map(PlannedSessionRow::session).toList());
    }
}
