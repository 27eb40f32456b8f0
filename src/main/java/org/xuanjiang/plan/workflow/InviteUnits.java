package org.xuanjiang.plan.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.Plans;

/** Asks every unit of an issued campaign for its plan. */
@Component
class InviteUnits implements JavaDelegate {

    private final Plans plans;

    InviteUnits(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.inviteAll(execution.getProcessBusinessKey());
    }
}
