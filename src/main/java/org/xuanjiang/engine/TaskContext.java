package org.xuanjiang.engine;

import java.util.function.Function;
import org.xuanjiang.organization.Person;

/**
 * One user task as its form sees it.
 *
 * @param taskId      the engine's id of the task
 * @param taskKey     id of the user task in its model
 * @param businessKey id of the aggregate the process is about
 * @param unitId      unit that the process belongs to; {@code null} for the campaign itself
 * @param actor       who looks, takes or submits
 * @param variables   reads a routing variable of the process
 */
public record TaskContext(String taskId, String taskKey, String businessKey, String unitId, Person actor,
                          Function<String, Object> variables) {

    /** The same task in the hands of another person. */
    TaskContext by(Person other) {
        return new TaskContext(taskId, taskKey, businessKey, unitId, other, variables);
    }

    /** The same matter, later, at another user task. */
    TaskContext at(String otherTaskKey) {
        return new TaskContext(taskId, otherTaskKey, businessKey, unitId, actor, variables);
    }

    boolean isOfUnitOf(Person person) {
        return unitId == null || person.belongsTo(unitId);
    }

    /** A routing variable that must be there. */
    public String text(String variable) {
        var value = variables.apply(variable);
        if (value == null) {
            throw new IllegalStateException("task " + taskKey + " lacks the variable " + variable);
        }
        return value.toString();
    }

    /** A routing variable that counts as false while it is not set. */
    public boolean flag(String variable) {
        return Boolean.TRUE.equals(variables.apply(variable));
    }
}
