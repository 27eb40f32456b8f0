package org.xuanjiang.summary.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanjiang.summary.Summaries;

/** Nobody waits for a summary for ever. */
@Component
class CloseWithoutSummary implements JavaDelegate {

    private final Summaries summaries;

    CloseWithoutSummary(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        summaries.closeWithoutSummary(execution.getProcessBusinessKey());
    }
}
