package org.xuanjiang.plan.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.Plans;

/** Ends a plan that was not approved before the window ended. */
@Component
class ExpirePlan implements JavaDelegate {

    private final Plans plans;

    ExpirePlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.expire(execution.getProcessBusinessKey());
    }
}
