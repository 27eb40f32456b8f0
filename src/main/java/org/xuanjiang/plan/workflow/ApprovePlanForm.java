package org.xuanjiang.plan.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.plan.PlanStage;
import org.xuanjiang.plan.Plans;

@Component
class ApprovePlanForm implements TaskForm<ApprovePlan> {

    private final Plans plans;
    private final JudgementViews views;

    ApprovePlanForm(Plans plans, JudgementViews views) {
        this.plans = plans;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "approvePlan";
    }

    @Override
    public Class<ApprovePlan> submission() {
        return ApprovePlan.class;
    }

    @Override
    public boolean isReview() {
        return true;
    }

    @Override
    public String subject(TaskContext task) {
        return views.subject(task.businessKey());
    }

    @Override
    public JudgementView view(TaskContext task) {
        return views.of(task.businessKey(), PlanStage.APPROVING);
    }

    @Override
    public void requireMayTake(TaskContext task) {
        plans.get(task.businessKey()).requireMayApprove(task.actor().id());
    }

    @Override
    public Routing submit(ApprovePlan submission, TaskContext task) {
        submission.requireOpinion();
        var planId = task.businessKey();
        var personId = task.actor().id();
        switch (submission.decision()) {
            case APPROVE -> plans.approve(planId, submission.opinion(), personId);
            case RETURN -> plans.returnFromApproval(planId, submission.opinion(), IssueRow.points(submission.issues()), personId);
            case REFUSE -> plans.refuseApproval(planId, submission.opinion(), personId);
        }
        var routing = Routing.with("approvalDecision", submission.decision());
        return switch (submission.decision()) {
            case APPROVE -> routing.and(ReviewOutcome.APPROVED.routing());
            case RETURN -> routing;
            case REFUSE -> routing.and(ReviewOutcome.REFUSED.routing());
        };
    }
}
