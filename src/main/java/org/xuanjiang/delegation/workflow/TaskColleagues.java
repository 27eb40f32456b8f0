package org.xuanjiang.delegation.workflow;

import java.util.List;
import org.camunda.bpm.engine.task.DelegationState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.engine.HeldTasks;
import org.xuanjiang.engine.OpenTasks;
import org.xuanjiang.organization.Person;

/** Whom the holder of a task could give it to, ask, or add. */
@Component
@Transactional(readOnly = true)
public class TaskColleagues {

    private final OpenTasks open;
    private final HeldByOneself own;
    private final HeldTasks tasks;
    private final AskingOthers askingOthers;

    TaskColleagues(OpenTasks open, HeldByOneself own, HeldTasks tasks, AskingOthers askingOthers) {
        this.open = open;
        this.own = own;
        this.tasks = tasks;
        this.askingOthers = askingOthers;
    }

    /** What they are to do. */
    public enum Purpose { TRANSFER, CONSULTATION, COUNTERSIGNATURE }

    /**
     * @param mayAct whether the person holds the task, and not only for an opinion
     * @param review whether the task judges something
     */
    public record Seen(boolean mayAct, boolean review) {
    }

    /** @throws org.xuanjiang.kernel.Refusal when the task is not this person's to see */
    public Seen seen(String taskId, Person person) {
        var task = open.get(taskId, person);
        var mine = person.id().equals(task.getAssignee()) && task.getDelegationState() != DelegationState.PENDING;
        return new Seen(mine, mine && tasks.isReview(taskId));
    }

    /** @throws org.xuanjiang.kernel.Refusal when this person does not hold the task */
    public List<Person> of(String taskId, Purpose purpose, Person person) {
        own.require(taskId, person);
        return switch (purpose) {
            case TRANSFER -> tasks.successors(taskId);
            case CONSULTATION -> tasks.counsellors(taskId);
            case COUNTERSIGNATURE -> tasks.countersigners(taskId, askingOthers.signers(taskId)).stream()
                .filter(other -> !askingOthers.signers(taskId).contains(other.id())).toList();
        };
    }
}
