package org.xuanjiang.delegation.workflow;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.delegation.NotForThisPerson;
import org.xuanjiang.delegation.NotYoursToHandOver;
import org.xuanjiang.delegation.TaskPasses;
import org.xuanjiang.engine.HeldTasks;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.notification.workflow.TaskMessages;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.deputy.DeputyRules;

/** Claimed tasks that go to another person: by their holder (转办), or all of somebody who leaves (交接). Drafts stay with the task. */
@Component
public class PassingOn {

    private static final String DO_IT = "办理这个事项";

    private final HeldTasks tasks;
    private final HeldByOneself own;
    private final TaskPasses passes;
    private final TaskMessages messages;
    private final People people;
    private final TransactionTemplate transaction;

    PassingOn(HeldTasks tasks, HeldByOneself own, TaskPasses passes, TaskMessages messages, People people, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.own = own;
        this.passes = passes;
        this.messages = messages;
        this.people = people;
        this.transaction = transaction;
    }

    /**
     * A row of a hand-over: what it is, and who could go on with it.
     *
     * @param successors never empty unless nobody else may hold it; then it can only go back to the list
     */
    public record Row(String taskId, String name, List<Person> successors) {
    }

    /** @param to {@code null} for everybody who may claim it */
    public record Assignment(String taskId, String to) {
    }

    /** @param refusal {@code null} when it is done */
    public record Outcome(String taskId, String refusal) {
    }

    /**
     * @throws org.xuanjiang.kernel.Refusal when the actor does not hold the task, or has it only for an opinion
     * @throws NotForThisPerson             when the other may not do it
     */
    @Transactional
    public void transfer(String taskId, String toId, String reason, Person actor) {
        own.require(taskId, actor);
        pass(taskId, TaskPasses.Kind.TRANSFER, actor.id(), toId, reason, actor);
    }

    /** @throws NotYoursToHandOver unless the actor leads that person, or administers accounts */
    @Transactional(readOnly = true)
    public List<Row> tasksOf(String personId, Person actor) {
        requireMayHandOver(personId, actor);
        return tasks.heldBy(personId).stream().map(task -> new Row(task.id(), task.name(), tasks.successors(task.id()))).toList();
    }

    /**
     * Each row by itself: one that is refused does not stop the others.
     *
     * @throws NotYoursToHandOver unless the actor leads that person, or administers accounts
     */
    public List<Outcome> handOver(String personId, List<Assignment> assignments, String reason, Person actor) {
        requireMayHandOver(personId, actor);
        return assignments.stream().map(one -> handOver(personId, one, reason, actor)).toList();
    }

    private Outcome handOver(String personId, Assignment one, String reason, Person actor) {
        try {
            transaction.executeWithoutResult(status -> {
                if (tasks.heldBy(personId).stream().noneMatch(held -> held.id().equals(one.taskId()))) {
                    throw new NotHeldAnyMore();
                }
                pass(one.taskId(), TaskPasses.Kind.LEAVING, personId, one.to(), reason, actor);
            });
            return new Outcome(one.taskId(), null);
        } catch (Refusal | BadUserRequestException refusal) {
            return new Outcome(one.taskId(), refusal.getMessage());
        }
    }

    private void pass(String taskId, TaskPasses.Kind kind, String fromId, String toId, String reason, Person actor) {
        if (toId != null && !tasks.maySucceed(taskId, toId)) {
            throw new NotForThisPerson(DO_IT);
        }
        passes.record(taskId, kind, fromId, toId, reason, actor.id());
        if (!tasks.give(taskId, toId)) {
            throw new NotHeldAnyMore();
        }
        if (toId != null) {
            messages.handedOver(taskId, toId, reason, actor.id());
        }
    }

    private void requireMayHandOver(String personId, Person actor) {
        if (!actor.isIn(Roles.SYS_ADMIN) && !DeputyRules.leads(actor, people.get(personId))) {
            throw new NotYoursToHandOver();
        }
    }
}
