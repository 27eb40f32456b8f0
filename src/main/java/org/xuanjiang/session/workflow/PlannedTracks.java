package org.xuanjiang.session.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanjiang.session.PlannedWork;

/** Tracks on which the plan's version brought work; the models write {@code ${plannedTracks.of(execution)}}. */
@Component
public class PlannedTracks {

    private final PlannedWork work;

    PlannedTracks(PlannedWork work) {
        this.work = work;
    }

    /** Names rather than values: variables carry text. */
    public List<String> of(DelegateExecution execution) {
        var version = (Integer) execution.getVariable(SessionVariables.PLAN_VERSION);
        return work.tracks(execution.getProcessBusinessKey(), version).stream().map(Enum::name).toList();
    }
}
