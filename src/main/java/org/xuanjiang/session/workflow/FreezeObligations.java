package org.xuanjiang.session.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.session.Obligations;

/** Makes the approved version of the plan binding and says which one it is. */
@Component
class FreezeObligations implements JavaDelegate {

    private final Obligations obligations;

    FreezeObligations(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(SessionVariables.PLAN_VERSION, obligations.freeze(execution.getProcessBusinessKey()));
    }
}
