package org.xuanjiang.plan.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.Plans;

/** Ends the plans of a campaign that was called off. */
@Component
class CallOffPlans implements JavaDelegate {

    private final Plans plans;

    CallOffPlans(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.callOffAll(execution.getProcessBusinessKey());
    }
}
