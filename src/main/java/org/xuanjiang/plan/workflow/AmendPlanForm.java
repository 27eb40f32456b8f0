package org.xuanjiang.plan.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.plan.Plan;
import org.xuanjiang.plan.PlanActKind;
import org.xuanjiang.plan.Plans;

@Component
class AmendPlanForm implements TaskForm<AmendPlan> {

    private final Plans plans;
    private final DraftingViews views;

    AmendPlanForm(Plans plans, DraftingViews views) {
        this.plans = plans;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "amendPlan";
    }

    @Override
    public Class<AmendPlan> submission() {
        return AmendPlan.class;
    }

    @Override
    public DraftingView view(TaskContext task) {
        return views.of(task.businessKey());
    }

    @Override
    public AmendPlan prefill(TaskContext task) {
        var plan = plans.get(task.businessKey());
        return AmendPlan.of(requestedReason(plan), plans.approvedVersion(plan.id()).content());
    }

    @Override
    public List<String> judgedIn() {
        return List.of("signPlan", "reviewPlan", "approvePlan");
    }

    @Override
    public Routing submit(AmendPlan submission, TaskContext task) {
        var planId = task.businessKey();
        var personId = task.actor().id();
        switch (submission.decision()) {
            case SUBMIT -> plans.amend(planId, submission.content(), submission.reason(), personId);
            case ABANDON -> plans.abandonAmendment(planId, submission.reason(), personId);
        }
        return Routing.with("amendmentSubmitted", submission.decision() == AmendPlan.Decision.SUBMIT);
    }

    private static String requestedReason(Plan plan) {
        return plan.acts().stream()
            .filter(act -> act.kind() == PlanActKind.AMENDMENT_REQUESTED)
            .reduce((earlier, later) -> later)
            .orElseThrow().opinion();
    }
}
