package org.xuanjiang.plan.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskDesk;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;
import org.xuanjiang.plan.IssueFacts;
import org.xuanjiang.plan.PlanChange;
import org.xuanjiang.plan.PlanFacts;
import org.xuanjiang.plan.Plans;

/**
 * Several plans before one judge (批量办理). Each is an act of its own: the submission of its form, sent through the same gate. Only consent
 * is given this way, only to what the judge has had on the screen, and never where the form would show a hint.
 */
@Service
public class JointJudgements {

    /** As many as somebody can still look at. */
    private static final int MOST = 30;

    private final RuntimeService runtime;
    private final TaskDesk desk;
    private final JointTasks jointTasks;
    private final Plans plans;
    private final JudgementViews views;
    private final WithoutIdentity withoutIdentity;
    private final ObjectMapper json;
    private final Clock clock;

    JointJudgements(RuntimeService runtime, TaskDesk desk, JointTasks jointTasks, Plans plans, JudgementViews views, WithoutIdentity withoutIdentity,
                    ObjectMapper json, Clock clock) {
        this.runtime = runtime;
        this.desk = desk;
        this.jointTasks = jointTasks;
        this.plans = plans;
        this.views = views;
        this.withoutIdentity = withoutIdentity;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One plan that waits for this judge.
     *
     * @param decision   what consent is called in its submission
     * @param changes    what is new since the same kind of judge last saw it
     * @param absentName for whom it would be judged; {@code null} for the judge themselves
     * @param opened     whether this person has had all of it on the screen
     * @param obstacles  why it must be judged by itself; empty when it need not
     */
    public record Waiting(String taskId, String stepName, String decision, String decisionName, String theme, PlanFacts plan,
                          List<PlanChange> changes, List<IssueFacts> issues, OffsetDateTime due, String absentName,
                          boolean opened, List<String> obstacles) {
    }

    /** @param more whether others wait besides these */
    public record Waitings(List<Waiting> plans, boolean more) {
    }

    /** Whether plans come before this person at all. */
    @Transactional(readOnly = true)
    public boolean judges(Person person) {
        return jointTasks.comeTo(person);
    }

    /** Those that this person may judge for themselves or for somebody who is away, the most urgent first. */
    @Transactional(readOnly = true)
    public Waitings waitingFor(Person person) {
        var found = jointTasks.of(person, MOST + 1);
        return new Waitings(withoutIdentity.call(() -> found.stream().limit(MOST).map(joint -> waiting(joint, person)).toList()), found.size() > MOST);
    }

    private Waiting waiting(JointTasks.JointTask joint, Person person) {
        var task = joint.task();
        var step = JointStep.ofTask(task.getTaskDefinitionKey()).orElseThrow();
        var planId = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        var view = views.of(planId, step.stage());
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant().atZone(clock.getZone()).toOffsetDateTime();
        return new Waiting(task.getId(), step.stage().label(), step.decision(), step.decisionName(), view.campaign().theme(), view.plan(), view.changes(),
            view.issues(), due, joint.absentName(), desk.hasOpened(task.getId(), person.id()),
            obstacles(step, planId, view, task.getId(), person));
    }

    /**
     * Consents to one plan as its form would: takes it where nobody has, or whoever is away, and completes it; refused, it stays as it was.
     *
     * @param decision       what consent is called in this step's form
     * @param idempotencyKey the same request repeated with the same key changes nothing more
     * @throws Refusal as the form's own submission, or because it must be judged by itself
     */
    public void consent(String taskId, String decision, String opinion, String idempotencyKey) {
        if (decision == null || !JointStep.isConsent(decision)) {
            throw InvalidSubmission.at("decision", "批量办理只用于同意；退回或者不予同意的，请打开任务单独办理。");
        }
        var submission = json.createObjectNode().put("decision", decision).put("opinion", opinion);
        desk.takeAndComplete(taskId, submission.toString(), idempotencyKey, task -> requireFit(task, decision));
    }

    private void requireFit(TaskContext task, String decision) {
        var step = JointStep.ofTask(task.taskKey()).filter(found -> found.decision().equals(decision))
            .orElseThrow(() -> new NotForJointJudgement(List.of("该任务不能批量办理。")));
        var obstacles = obstacles(step, task.businessKey(), views.of(task.businessKey(), step.stage()), task.taskId(), task.actor());
        if (!obstacles.isEmpty()) {
            throw new NotForJointJudgement(obstacles);
        }
        if (!desk.hasOpened(task.taskId(), task.actor().id())) {
            throw new NotLookedAt();
        }
    }

    private List<String> obstacles(JointStep step, String planId, JudgementView view, String taskId, Person person) {
        var obstacles = new ArrayList<>(view.hints());
        view.issues().stream().filter(IssueFacts::open).forEach(issue -> obstacles.add("审核意见第" + issue.no() + "条尚未答复。"));
        try {
            step.requireMayJudge(plans.get(planId), person.id());
        } catch (Refusal fourEyes) {
            obstacles.add(fourEyes.getMessage());
        }
        if (desk.hasDraft(taskId, person.id())) {
            obstacles.add("您在该任务的表单中已有未提交的内容。");
        }
        return obstacles;
    }
}
