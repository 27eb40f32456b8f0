package org.xuanjiang.session.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.session.SessionChecks;

/** Draws by lot whether the reported session is checked. */
@Component
class DrawSample implements JavaDelegate {

    private final SessionChecks checks;

    DrawSample(SessionChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sessionId = (String) execution.getVariable(SessionVariables.SESSION_ID);
        var percent = ((Number) execution.getVariable(SessionVariables.SAMPLE_PERCENT)).intValue();
        execution.setVariable(SessionVariables.SAMPLED, checks.draw(sessionId, percent));
    }
}
