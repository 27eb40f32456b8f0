package org.xuanjiang.delegation.workflow;

import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.OpenTasks;
import org.xuanjiang.organization.Person;

/** What people do with tasks that they hold. */
@Component
class HeldByOneself {

    private final OpenTasks open;

    HeldByOneself(OpenTasks open) {
        this.open = open;
    }

    /**
     * @throws org.xuanjiang.kernel.Refusal when the person does not hold it
     * @throws NotHeldAnyMore               when they have it only for their opinion
     */
    Task require(String taskId, Person person) {
        var task = open.held(taskId, person);
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw new NotHeldAnyMore();
        }
        return task;
    }
}
