package org.xuanjiang.session.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.session.SessionClosing;

/** The time for reports is over: what is still open counts as not held, and an amendment still being made is over too. */
@Component
class CloseOpenSessions implements JavaDelegate {

    private final SessionClosing closing;
    private final Plans plans;

    CloseOpenSessions(SessionClosing closing, Plans plans) {
        this.closing = closing;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var planId = execution.getProcessBusinessKey();
        closing.closeOpen(planId);
        plans.lapseAmendment(planId);
    }
}
