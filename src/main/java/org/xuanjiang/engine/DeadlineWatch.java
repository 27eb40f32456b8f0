package org.xuanjiang.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xuanjiang.calendar.WorkCalendar;

/**
 * Raises the priority of open tasks as their due date nears and passes, which brings them into the list 即将到期. A sweep
 * instead of two timers per task: at most two updates in a task's life, and a changed calendar needs no rescheduling.
 */
@Component
public class DeadlineWatch {

    /** Due within one working day. */
    public static final int DUE_SOON = 60;
    public static final int OVERDUE = 90;

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final int BATCH = 200;

    private final TaskService tasks;
    private final WorkCalendar calendar;
    private final Clock clock;

    DeadlineWatch(TaskService tasks, WorkCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${xuanjiang.deadline-watch.interval:PT5M}", fixedDelayString = "${xuanjiang.deadline-watch.interval:PT5M}")
    public void sweep() {
        raise(Date.from(clock.instant()), OVERDUE);
        var endOfNextWorkingDay = calendar.plusWorkingDays(LocalDate.now(clock), 1).atTime(LocalTime.MAX).atZone(clock.getZone());
        raise(Date.from(endOfNextWorkingDay.toInstant()), DUE_SOON);
    }

    private void raise(Date dueBefore, int priority) {
        List<Task> due;
        do {
            due = tasks.createTaskQuery().active().dueBefore(dueBefore).taskMaxPriority(priority - 1).listPage(0, BATCH);
            due.forEach(task -> raise(task, priority));
        } while (due.size() == BATCH);
    }

    private void raise(Task task, int priority) {
        try {
            tasks.setPriority(task.getId(), priority);
        } catch (OptimisticLockingException busy) {
            LOG.debug("task {} is being worked on; the next sweep will find it if it is still open", task.getId());
        }
    }
}
