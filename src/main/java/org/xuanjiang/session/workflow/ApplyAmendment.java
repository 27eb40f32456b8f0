package org.xuanjiang.session.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.session.Obligations;

/** Brings promises and waiting sessions in line with the approved amendment, and says which version is in force now. */
@Component
class ApplyAmendment implements JavaDelegate {

    private final Obligations obligations;
    private final WaitingSessions waiting;

    ApplyAmendment(Obligations obligations, WaitingSessions waiting) {
        this.obligations = obligations;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var planId = execution.getProcessBusinessKey();
        var effect = obligations.amend(planId);
        waiting.apply(planId, effect);
        execution.setVariable(SessionVariables.PLAN_VERSION, effect.versionNo());
    }
}
