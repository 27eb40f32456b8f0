package org.xuanjiang.plan.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.plan.PlanStage;
import org.xuanjiang.plan.Plans;

@Component
class SignPlanForm implements TaskForm<SignPlan> {

    private final Plans plans;
    private final JudgementViews views;

    SignPlanForm(Plans plans, JudgementViews views) {
        this.plans = plans;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "signPlan";
    }

    @Override
    public Class<SignPlan> submission() {
        return SignPlan.class;
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
        return views.of(task.businessKey(), PlanStage.SIGNING);
    }

    @Override
    public void requireMayTake(TaskContext task) {
        plans.get(task.businessKey()).requireMaySign(task.actor().id());
    }

    @Override
    public List<String> judgedIn() {
        return List.of("reviewPlan", "approvePlan");
    }

    @Override
    public Routing submit(SignPlan submission, TaskContext task) {
        submission.requireOpinion();
        var planId = task.businessKey();
        var personId = task.actor().id();
        switch (submission.decision()) {
            case SIGN -> plans.sign(planId, submission.opinion(), personId);
            case RETURN -> plans.returnFromSigning(planId, submission.opinion(), IssueRow.points(submission.issues()), personId);
        }
        return Routing.with("signDecision", submission.decision());
    }
}
