package org.xuanjiang.plan.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.plan.Plans;

@Component
class RevisePlanForm implements TaskForm<RevisePlan> {

    private final Plans plans;
    private final DraftingViews views;

    RevisePlanForm(Plans plans, DraftingViews views) {
        this.plans = plans;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "revisePlan";
    }

    @Override
    public Class<RevisePlan> submission() {
        return RevisePlan.class;
    }

    @Override
    public DraftingView view(TaskContext task) {
        return views.of(task.businessKey());
    }

    @Override
    public RevisePlan prefill(TaskContext task) {
        var plan = plans.get(task.businessKey());
        return RevisePlan.of(plan.issues(), plan.version(plan.versions().size()).content());
    }

    @Override
    public List<String> judgedIn() {
        return List.of("signPlan", "reviewPlan", "approvePlan");
    }

    @Override
    public Routing submit(RevisePlan submission, TaskContext task) {
        plans.revise(task.businessKey(), submission.content(), IssueAnswer.byNumber(submission.answers()), task.actor().id());
        return Routing.none();
    }
}
