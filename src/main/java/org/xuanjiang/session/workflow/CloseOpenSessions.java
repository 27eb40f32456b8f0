package org.xuanjiang.session.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.session.SessionClosing;

/** The time for reports is over: what is still open counts as not held. */
@Component
class CloseOpenSessions implements JavaDelegate {

    private final SessionClosing closing;

    CloseOpenSessions(SessionClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeOpen(execution.getProcessBusinessKey());
    }
}
