package org.xuanjiang.session.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.session.SessionClosing;

/** The campaign, whose id is the business key here, is called off: planned sessions are cancelled. */
@Component
class CallOffSessions implements JavaDelegate {

    private final SessionClosing closing;

    CallOffSessions(SessionClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.callOff(execution.getProcessBusinessKey());
    }
}
