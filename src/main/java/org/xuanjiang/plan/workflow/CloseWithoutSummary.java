package org.xuanjiang.plan.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.Plans;

/** Ends a plan whose summary did not come in time. */
@Component
class CloseWithoutSummary implements JavaDelegate {

    private final Plans plans;

    CloseWithoutSummary(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.closeWithoutSummary(execution.getProcessBusinessKey());
    }
}
