package org.xuanjiang.delegation.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.engine.DeputyTasks;
import org.xuanjiang.engine.HeldTasks;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;

/** What waits for those who are away, as their deputies see it. */
@Component
@Transactional(readOnly = true)
public class StandingIn {

    private static final int MOST_LISTED = 100;

    private final DeputyTasks deputyTasks;
    private final HeldTasks tasks;
    private final Units units;

    StandingIn(DeputyTasks deputyTasks, HeldTasks tasks, Units units) {
        this.deputyTasks = deputyTasks;
        this.tasks = tasks;
        this.units = units;
    }

    /** @param unitName empty for the tasks of a campaign */
    public record Task(String taskId, String name, String unitName) {
    }

    /** What the deputy could do for that person now, the most urgent first. */
    public List<Task> tasks(Person absent, Person deputy) {
        return deputyTasks.openFor(absent, deputy, MOST_LISTED).stream()
            .map(task -> new Task(task.getId(), task.getName(), task.getTenantId() == null ? "" : units.get(task.getTenantId()).shortName())).toList();
    }

    /** Empty for a task that has ended. */
    public String nameOf(String taskId) {
        return tasks.nameOf(taskId).orElse("");
    }
}
