package org.xuanjiang.delegation.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.engine.HeldTasks;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;

/** What waits for those who are away, as their deputies see it. */
@Component
@Transactional(readOnly = true)
public class StandingIn {

    private final HeldTasks tasks;
    private final Units units;

    StandingIn(HeldTasks tasks, Units units) {
        this.tasks = tasks;
        this.units = units;
    }

    /** @param unitName empty for the tasks of a campaign */
    public record Task(String taskId, String name, String unitName) {
    }

    /** What the deputy could do for that person now, the oldest first. */
    public List<Task> tasks(Person absent, Person deputy) {
        return tasks.openFor(absent, deputy).stream()
            .map(task -> new Task(task.id(), task.name(), task.unitId() == null ? "" : units.get(task.unitId()).shortName())).toList();
    }

    /** Empty for a task that has ended. */
    public String nameOf(String taskId) {
        return tasks.nameOf(taskId).orElse("");
    }
}
