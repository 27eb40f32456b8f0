package org.xuanjiang.session.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.session.SessionChecks;

/** Nobody checked the session in time. */
@Component
class LapseCheck implements JavaDelegate {

    private final SessionChecks checks;

    LapseCheck(SessionChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.lapse((String) execution.getVariable(SessionVariables.SESSION_ID));
    }
}
