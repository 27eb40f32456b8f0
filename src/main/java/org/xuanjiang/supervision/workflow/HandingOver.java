package org.xuanjiang.supervision.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.engine.HeldTasks;
import org.xuanjiang.notification.workflow.TaskMessages;
import org.xuanjiang.organization.Person;
import org.xuanjiang.supervision.HandOvers;
import org.xuanjiang.supervision.HolderChanged;
import org.xuanjiang.supervision.ItemHasEnded;
import org.xuanjiang.supervision.NotASuccessor;
import org.xuanjiang.supervision.SupervisionAccess;

/** Gives the claimed task of somebody who is away to another person who may do it, or back to all who may claim it. */
@Component
@Transactional
public class HandingOver {

    private final HandOvers handOvers;
    private final SupervisionAccess access;
    private final HeldTasks tasks;
    private final TaskMessages messages;

    HandingOver(HandOvers handOvers, SupervisionAccess access, HeldTasks tasks, TaskMessages messages) {
        this.handOvers = handOvers;
        this.access = access;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** A task that can be handed over: whose it is, and who could go on with it. */
    public record Choice(Person holder, List<Person> successors) {
    }

    /**
     * @throws org.xuanjiang.supervision.NotASupervisor for everybody else
     * @throws HolderChanged                            when nobody has claimed the task, or it is not open
     */
    @Transactional(readOnly = true)
    public Choice choice(String taskId, Person person) {
        access.requireMayAct(person);
        return new Choice(tasks.holder(taskId).orElseThrow(HolderChanged::new), tasks.successors(taskId));
    }

    /**
     * @param fromId whom the supervisor saw as its holder
     * @param toId   {@code null} for everybody who may claim it
     * @throws org.xuanjiang.supervision.NotASupervisor  for everybody else
     * @throws HolderChanged                             when another has it by now, or nobody
     * @throws NotASuccessor                             when that person may not hold it
     * @throws ItemHasEnded                              when it is being completed at this moment
     * @throws org.xuanjiang.supervision.HandedOverToday when it was taken from the same person on this working day before
     */
    public void handOver(String taskId, String fromId, String toId, String reason, Person person) {
        access.requireMayAct(person);
        tasks.holder(taskId).filter(holder -> holder.id().equals(fromId)).orElseThrow(HolderChanged::new);
        if (toId != null && !tasks.maySucceed(taskId, toId)) {
            throw new NotASuccessor();
        }
        handOvers.record(taskId, fromId, toId, reason, person.id());
        if (!tasks.give(taskId, toId)) {
            throw new ItemHasEnded();
        }
        if (toId != null) {
            messages.handedOver(taskId, toId, reason, person.id());
        }
    }
}
