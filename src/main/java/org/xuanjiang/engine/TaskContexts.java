package org.xuanjiang.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Person;

/** Open tasks, found by a query, as their forms see them. */
@Component
class TaskContexts {

    private final RuntimeService runtime;

    TaskContexts(RuntimeService runtime) {
        this.runtime = runtime;
    }

    TaskContext of(Task task, Person person) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return new TaskContext(task.getId(), task.getTaskDefinitionKey(), instance.getBusinessKey(), task.getTenantId(), person,
            variable -> runtime.getVariable(task.getExecutionId(), variable));
    }
}
