package org.xuanjiang.session.workflow;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;
import org.xuanjiang.plan.PlanNotFound;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.NoSessionsToPrint;
import org.xuanjiang.session.SessionNotFound;
import org.xuanjiang.session.SessionStatus;
import org.xuanjiang.session.Sessions;

/** Leads from a session to the task that reports it. */
@Component
public class ReportTasks {

    private static final String[] KEYS = {"reportExpertSession", "reportLeaderSession", "reportModelWorkerSession"};

    private final Sessions sessions;
    private final Plans plans;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final WithoutIdentity withoutIdentity;

    ReportTasks(Sessions sessions, Plans plans, TaskService tasks, RuntimeService runtime, WithoutIdentity withoutIdentity) {
        this.sessions = sessions;
        this.plans = plans;
        this.tasks = tasks;
        this.runtime = runtime;
        this.withoutIdentity = withoutIdentity;
    }

    /**
     * @param taskId the open task; {@code null} when there is none
     * @param reason why there is none, for the person to read
     */
    public record ReportTask(String personId, String topic, String taskId, String reason) {
    }

    /** @throws SessionNotFound when there is none, or it is another unit's */
    public LectureSession session(String sessionId, Person person) {
        var session = sessions.get(sessionId);
        if (!person.belongsTo(session.unitId())) {
            throw new SessionNotFound();
        }
        return session;
    }

    /**
     * Sessions of a plan that are still to be held and have a card of their own.
     *
     * @throws PlanNotFound      when there is no such plan, or it is another unit's
     * @throws NoSessionsToPrint when there are none
     */
    public List<LectureSession> planned(String planId, Person person) {
        var plan = plans.get(planId);
        if (!person.belongsTo(plan.unitId())) {
            throw new PlanNotFound();
        }
        var planned = sessions.ofPlan(planId).stream().filter(session -> session.status() == SessionStatus.PLANNED).toList();
        if (planned.isEmpty()) {
            throw new NoSessionsToPrint();
        }
        return planned;
    }

    /** @throws SessionNotFound as {@link #session} */
    public ReportTask of(String sessionId, Person person) {
        var session = session(sessionId, person);
        var task = withoutIdentity.call(() -> open(session));
        return new ReportTask(person.id(), session.arrangement().topic(), task, task == null ? reason(session) : null);
    }

    private String open(LectureSession session) {
        return tasks.createTaskQuery().processInstanceBusinessKey(session.planId()).taskDefinitionKeyIn(KEYS).active().unlimitedList().stream()
            .filter(task -> session.id().equals(runtime.getVariable(task.getExecutionId(), SessionVariables.SESSION_ID)))
            .map(Task::getId).findFirst().orElse(null);
    }

    private static String reason(LectureSession session) {
        return switch (session.status()) {
            case PLANNED -> "现在还不能填报：要等准备工作（邀请、场地等）办完，并到了宣讲当天。";
            case CANCELLED -> "该场次已取消：" + session.reason() + "。";
            default -> "该场次已经填报，不用再填。";
        };
    }
}
