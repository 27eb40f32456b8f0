package org.xuanjiang.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Person;

/** Open tasks, found by a query, as their forms see them. */
@Component
class TaskContexts {

    private final RuntimeService runtime;
    private final TaskService tasks;

    TaskContexts(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    TaskContext of(Task task, Person person) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return new TaskContext(task.getId(), task.getTaskDefinitionKey(), instance.getBusinessKey(), task.getTenantId(), person,
            variable -> runtime.getVariable(task.getExecutionId(), variable));
    }

    /** Ids of the groups whose members may claim it. */
    List<String> candidateGroups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    }
}
