package org.xuanjiang.plan.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.Plans;

/** Ends a plan whose summary is accepted and whose articles are done. */
@Component
class ClosePlan implements JavaDelegate {

    private final Plans plans;

    ClosePlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.close(execution.getProcessBusinessKey());
    }
}
