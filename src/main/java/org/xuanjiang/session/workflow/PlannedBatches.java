package org.xuanjiang.session.workflow;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanjiang.session.PlannedWork;

/** Grassroots batches that the plan's version brought; the models write {@code ${plannedBatches.of(execution)}}. */
@Component
public class PlannedBatches {

    private final PlannedWork work;
    private final SessionDeadlines deadlines;

    PlannedBatches(PlannedWork work, SessionDeadlines deadlines) {
        this.work = work;
        this.deadlines = deadlines;
    }

    public List<Integer> of(DelegateExecution execution) {
        return work.batches(execution.getProcessBusinessKey(), version(execution));
    }

    /** When the batch of this execution is to be reported: some working days after its last row. */
    public Date reportBy(DelegateExecution execution) {
        var planId = execution.getProcessBusinessKey();
        var batch = (Integer) execution.getVariable(SessionVariables.BATCH);
        return deadlines.reportAfter(planId, work.rowsOfBatch(planId, batch, version(execution)));
    }

    private static int version(DelegateExecution execution) {
        return (Integer) execution.getVariable(SessionVariables.PLAN_VERSION);
    }
}
