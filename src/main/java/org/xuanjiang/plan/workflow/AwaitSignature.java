package org.xuanjiang.plan.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.Plans;

/** Tells the plan that the review route asks for its unit's signature: whether it does is known only to the decision table. */
@Component
class AwaitSignature implements TaskListener {

    private final Plans plans;

    AwaitSignature(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateTask task) {
        plans.awaitSignature(task.getExecution().getProcessBusinessKey());
    }
}
