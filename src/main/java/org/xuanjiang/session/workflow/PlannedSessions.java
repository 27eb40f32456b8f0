package org.xuanjiang.session.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.session.PlannedWork;

/** Sessions that the plan's version brought to a track; the models write {@code ${plannedSessions.of(execution)}}. */
@Component
public class PlannedSessions {

    private final PlannedWork work;

    PlannedSessions(PlannedWork work) {
        this.work = work;
    }

    public List<String> of(DelegateExecution execution) {
        var track = Track.valueOf((String) execution.getVariable(SessionVariables.TRACK));
        var version = (Integer) execution.getVariable(SessionVariables.PLAN_VERSION);
        return work.sessions(execution.getProcessBusinessKey(), track, version);
    }
}
