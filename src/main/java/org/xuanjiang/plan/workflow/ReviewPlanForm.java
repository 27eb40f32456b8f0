package org.xuanjiang.plan.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.plan.PlanStage;
import org.xuanjiang.plan.Plans;

@Component
class ReviewPlanForm implements TaskForm<ReviewPlan> {

    private final Plans plans;
    private final JudgementViews views;

    ReviewPlanForm(Plans plans, JudgementViews views) {
        this.plans = plans;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "reviewPlan";
    }

    @Override
    public Class<ReviewPlan> submission() {
        return ReviewPlan.class;
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
        return views.of(task.businessKey(), PlanStage.REVIEWING);
    }

    @Override
    public void requireMayTake(TaskContext task) {
        plans.get(task.businessKey()).requireMayReview(task.actor().id());
    }

    @Override
    public List<String> judgedIn() {
        return List.of("approvePlan");
    }

    @Override
    public Routing submit(ReviewPlan submission, TaskContext task) {
        submission.requireOpinion();
        var planId = task.businessKey();
        var personId = task.actor().id();
        // Only a plain "no" of the route waives the approval; a missing answer must not.
        var approvalNeeded = !Boolean.FALSE.equals(task.variables().apply("approvalNeeded"));
        switch (submission.decision()) {
            case AGREE -> plans.agree(planId, submission.opinion(), approvalNeeded, personId);
            case RETURN -> plans.returnFromReview(planId, submission.opinion(), IssueRow.points(submission.issues()), personId);
            case REFUSE -> plans.refuseInReview(planId, submission.opinion(), personId);
        }
        var routing = Routing.with("reviewDecision", submission.decision());
        return switch (submission.decision()) {
            case AGREE -> approvalNeeded ? routing : routing.and(ReviewOutcome.APPROVED.routing());
            case RETURN -> routing;
            case REFUSE -> routing.and(ReviewOutcome.REFUSED.routing());
        };
    }
}
