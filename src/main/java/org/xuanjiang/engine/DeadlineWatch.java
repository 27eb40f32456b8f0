package org.xuanjiang.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.engine.TaskRecords.DueTask;

/**
 * Raises the priority of open tasks as their due date nears and passes, which brings them into the list 即将到期, and says so to whoever
 * follows tasks. A sweep instead of timers per task: a changed calendar needs no rescheduling, and nothing clutters the diagrams.
 */
@Component
public class DeadlineWatch {

    public static final int DUE_SOON = 60;
    public static final int OVERDUE = 90;

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    private final TaskService tasks;
    private final TaskRecords records;
    private final List<TaskEvents> events;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final int soon;

    /** @param soon a deadline is near so many working days before */
    DeadlineWatch(TaskService tasks, TaskRecords records, List<TaskEvents> events, WorkCalendar calendar, Clock clock,
                  @Value("${xuanjiang.reminders.before:1}") int soon) {
        this.tasks = tasks;
        this.records = records;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
        this.soon = soon;
    }

    @Scheduled(initialDelayString = "${xuanjiang.deadline-watch.interval:PT5M}", fixedDelayString = "${xuanjiang.deadline-watch.interval:PT5M}")
    public void sweep() {
        var near = calendar.plusWorkingDays(LocalDate.now(clock), soon).atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant();
        records.dueBefore(near).forEach(due -> {
            raise(due, due.task().due().isBefore(clock.instant()) ? OVERDUE : DUE_SOON);
            events.forEach(event -> event.due(due.task()));
        });
    }

    private void raise(DueTask due, int priority) {
        if (due.priority() >= priority) {
            return;
        }
        try {
            tasks.setPriority(due.task().taskId(), priority);
        } catch (OptimisticLockingException busy) {
            LOG.debug("task {} is being worked on; the next sweep will find it if it is still open", due.task().taskId());
        }
    }
}
