package org.xuanjiang.plan.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.plan.PlanContent;

/** Content is needed only when the amendment is sent in; whoever gives it up need not fill it. */
record AmendPlan(
    @Label("办理意见") @NotNull Decision decision,
    @Label("修订理由") @NotBlank @Size(max = 500) String reason,
    @Label("工作目标") @Size(max = 1000) String goal,
    @Label("宣讲队伍") @Size(max = 1000) String team,
    @Label("工作措施") @Size(max = 2000) String measures,
    @Label("宣讲场次") @Size(max = 100) List<@NotNull @Valid PlannedSessionRow> sessions) {

    enum Decision implements Labelled {
        SUBMIT("报送修订"),
        ABANDON("放弃修订");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static AmendPlan of(String reason, PlanContent inForce) {
        return new AmendPlan(null, reason, inForce.goal(), inForce.team(), inForce.measures(),
            inForce.sessions().stream().map(PlannedSessionRow::of).toList());
    }

    /** @throws InvalidSubmission when a part of the plan is missing */
    PlanContent content() {
        var problems = new ArrayList<FieldProblem>();
        if (goal == null) {
            problems.add(new FieldProblem("goal", "请填写工作目标。"));
        }
        if (team == null) {
            problems.add(new FieldProblem("team", "请填写宣讲队伍。"));
        }
        if (measures == null) {
            problems.add(new FieldProblem("measures", "请填写工作措施。"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        var lines = sessions == null ? List.<PlannedSessionRow>of() : sessions;
        return new PlanContent(goal, team, measures, lines.stream().map(PlannedSessionRow::session).toList());
    }
}
