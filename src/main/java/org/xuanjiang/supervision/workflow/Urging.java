package org.xuanjiang.supervision.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.engine.DeadlineWatch;
import org.xuanjiang.notification.workflow.TaskMessages;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;
import org.xuanjiang.supervision.ItemHasEnded;
import org.xuanjiang.supervision.SupervisionAccess;
import org.xuanjiang.supervision.Urges;

/**
 * Asks whoever has a task to get on with it: a message says so, the task is marked in every
 * list, and its form says who asks and why.
 */
@Component
@Transactional
public class Urging {

    private static final String MARK = "【督办】";
    /** As long as the engine's column for names. */
    private static final int LONGEST_NAME = 255;

    private final Urges urges;
    private final SupervisionAccess access;
    private final TaskService tasks;
    private final TaskMessages messages;
    private final WithoutIdentity withoutIdentity;

    Urging(Urges urges, SupervisionAccess access, TaskService tasks, TaskMessages messages, WithoutIdentity withoutIdentity) {
        this.urges = urges;
        this.access = access;
        this.tasks = tasks;
        this.messages = messages;
        this.withoutIdentity = withoutIdentity;
    }

    /**
     * @throws org.xuanjiang.supervision.NotASupervisor for everybody else
     * @throws ItemHasEnded                             when the task is done, or being done at this moment
     * @throws org.xuanjiang.supervision.UrgedToday     when it was urged on this working day before
     */
    public void urge(String taskId, String reason, Person person) {
        access.requireMayAct(person);
        urges.record(taskId, reason, person.id());
        try {
            withoutIdentity.call(() -> {
                mark(taskId);
                return null;
            });
        } catch (OptimisticLockingException beingCompleted) {
            throw new ItemHasEnded();
        }
        messages.urged(taskId, reason, person.id());
    }

    private void mark(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new ItemHasEnded();
        }
        if (!task.getName().startsWith(MARK) && task.getName().length() + MARK.length() <= LONGEST_NAME) {
            task.setName(MARK + task.getName());
        }
        // Brings it into the list 即将到期, whenever it is due.
        task.setPriority(Math.max(task.getPriority(), DeadlineWatch.OVERDUE));
        tasks.saveTask(task);
    }
}
