package org.xuanjiang.engine;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Person;

/** Open tasks as a person may know of them. */
@Component
public class OpenTasks {

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @throws TaskNotFound when it is not open, or not this person's to see */
    public Task get(String taskId, Person person) {
        var task = tasks.createTaskQuery().taskId(taskId).active().singleResult();
        if (task == null || (task.getTenantId() != null && !person.belongsTo(task.getTenantId()))) {
            throw new TaskNotFound();
        }
        return task;
    }

    /**
     * @throws TaskNotFound as {@link #get}
     * @throws NotClaimed   when the person has not claimed it
     */
    public Task held(String taskId, Person person) {
        var task = get(taskId, person);
        if (!person.id().equals(task.getAssignee())) {
            throw new NotClaimed();
        }
        return task;
    }
}
