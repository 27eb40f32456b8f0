package org.xuanjiang.session.workflow;

import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.session.AmendmentEffect;

/** The sessions and batches of a plan that wait in the processes of its tracks, and what an amendment means for them. */
@Component
class WaitingSessions {

    private static final String CANCELLED = "lectureSession.cancelled";
    private static final String LECTURE_DAY = "event_lectureDay";
    private static final String[] TRACK_PROCESSES =
        Stream.of(Track.values()).map(Track::processId).toArray(String[]::new);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    WaitingSessions(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    // The engine bounds what people ask for. This is the program, which asks for no more than one plan has.

    /** Ends what was taken out, and moves timers and due dates of what changed. */
    void apply(String planId, AmendmentEffect effect) {
        var tracks = runtime.createProcessInstanceQuery().processInstanceBusinessKey(planId)
            .processDefinitionKeyIn(TRACK_PROCESSES).unlimitedList();
        tracks.forEach(track -> reschedule(track, effect));
        // Last, because an ended session may end its whole track.
        tracks.forEach(track -> cancel(track, effect));
    }

    private void cancel(ProcessInstance track, AmendmentEffect effect) {
        runtime.createExecutionQuery().processInstanceId(track.getId()).messageEventSubscriptionName(CANCELLED).unlimitedList().stream()
            .filter(execution -> isCancelled(execution, effect))
            .forEach(execution -> runtime.messageEventReceived(CANCELLED, execution.getId()));
    }

    private boolean isCancelled(Execution execution, AmendmentEffect effect) {
        var sessionId = runtime.getVariable(execution.getId(), SessionVariables.SESSION_ID);
        var batch = runtime.getVariable(execution.getId(), SessionVariables.BATCH);
        var version = runtime.getVariable(execution.getId(), SessionVariables.PLAN_VERSION);
        return effect.cancels((String) sessionId) || effect.cancels((Integer) batch, (Integer) version);
    }

    private void reschedule(ProcessInstance track, AmendmentEffect effect) {
        management.createJobQuery().processInstanceId(track.getId()).activityId(LECTURE_DAY).unlimitedList().stream()
            .filter(timer -> effect.changes(sessionId(timer.getExecutionId())))
            .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        tasks.createTaskQuery().processInstanceId(track.getId()).unlimitedList().stream()
            .filter(task -> {
                var sessionId = sessionId(task.getExecutionId());
                return sessionId == null || effect.changes(sessionId);
            })
            .forEach(task -> moveDueDate((TaskEntity) task));
    }

    /** Asks the model again, so that the number of days stands in one place only. */
    private void moveDueDate(TaskEntity task) {
        task.setDueDate((Date) task.getTaskDefinition().getDueDateExpression().getValue(task.getExecution()));
        tasks.saveTask(task);
    }

    private String sessionId(String executionId) {
        return (String) runtime.getVariable(executionId, SessionVariables.SESSION_ID);
    }
}
