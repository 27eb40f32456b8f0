package org.xuanjiang.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.calendar.CalendarChanged;
import org.xuanjiang.calendar.CalendarDays;
import org.xuanjiang.calendar.OwnDays;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.calendar.workflow.Workdays;
import org.xuanjiang.engine.DeadlineMoves.Move;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/**
 * Lets open deadlines follow when the calendar changes. Each is computed twice by the rule of its own model, as of the day on which it was
 * set: with the days as they were, and as they are now. Where the first is what stands there, the second takes its place; a deadline that
 * was set in another way is left alone. Doing so twice changes nothing more, so whatever fails is simply tried again.
 */
@Component
class DeadlineFollowUp {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineFollowUp.class);
    /** By then every node counts with the new days, and no deadline is computed from the old ones any more. */
    private static final Duration UNTIL_ALL_NODES_KNOW = Duration.ofMinutes(2);

    private final OwnDays ownDays;
    private final WorkCalendar calendar;
    private final Workdays workdays;
    private final DeadlineMoves moves;
    private final TaskService tasks;
    private final ManagementService management;
    private final ProcessEngine engine;
    private final WithoutIdentity withoutIdentity;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineFollowUp(OwnDays ownDays, WorkCalendar calendar, Workdays workdays, DeadlineMoves moves, TaskService tasks,
                     ManagementService management, ProcessEngine engine, WithoutIdentity withoutIdentity, TransactionTemplate transaction,
                     Clock clock) {
        this.ownDays = ownDays;
        this.calendar = calendar;
        this.workdays = workdays;
        this.moves = moves;
        this.tasks = tasks;
        this.management = management;
        this.engine = engine;
        this.withoutIdentity = withoutIdentity;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(CalendarChanged.class)
    @Scheduled(initialDelayString = "${xuanjiang.deadline-watch.interval:PT5M}", fixedDelayString = "${xuanjiang.deadline-watch.interval:PT5M}")
    public void follow() {
        ownDays.refresh();
        var pending = ownDays.changes().stream().filter(change -> !change.followed()).toList();
        for (var index = pending.size() - 1; index >= 0; index--) {
            var change = pending.get(index);
            var complete = withoutIdentity.call(() -> follow(change.id()));
            if (complete && change.at().toInstant().plus(UNTIL_ALL_NODES_KNOW).isBefore(clock.instant())) {
                ownDays.followed(change.id());
            }
        }
    }

    private boolean follow(String changeId) {
        var before = ownDays.before(changeId);
        var after = ownDays.upTo(changeId);
        var complete = true;
        for (var task : tasks.createTaskQuery().active().unlimitedList()) {
            complete &= moved(changeId, context -> taskMoved(task.getId(), before, after, context));
        }
        for (var timer : management.createJobQuery().timers().active().unlimitedList()) {
            complete &= moved(changeId, context -> timerMoved(timer.getId(), before, after, context));
        }
        return complete;
    }

    /** @return whether it need not be tried again */
    private boolean moved(String changeId, Command<Optional<Move>> follow) {
        try {
            transaction.executeWithoutResult(status -> commands().execute(follow).ifPresent(move -> moves.record(changeId, move)));
            return true;
        } catch (OptimisticLockingException | ConcurrencyFailureException busy) {
            LOG.debug("a deadline follows later: {}", busy.getMessage());
            return false;
        }
    }

    private Optional<Move> taskMoved(String taskId, CalendarDays before, CalendarDays after, CommandContext context) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getDueDate() == null || task.getTaskDefinition().getDueDateExpression() == null) {
            return Optional.empty();
        }
        var rule = task.getTaskDefinition().getDueDateExpression();
        Supplier<Date> due = () -> (Date) rule.getValue(task.getExecution());
        var was = task.getDueDate();
        var set = task.getCreateTime();
        var now = asOf(set, after, due);
        if (differs(was, asOf(set, before, due)) || !differs(was, now)) {
            return Optional.empty();
        }
        task.setDueDate(now);
        task.triggerUpdateEvent();
        return Optional.of(new Move(task.getProcessInstanceId(), taskId, task.getTaskDefinitionKey(), was.toInstant(), now.toInstant()));
    }

    private Optional<Move> timerMoved(String jobId, CalendarDays before, CalendarDays after, CommandContext context) {
        if (!(context.getJobManager().findJobById(jobId) instanceof TimerEntity timer) || timer.getRepeat() != null || timer.getExecution() == null) {
            return Optional.empty();
        }
        var activity = timer.getExecution().getProcessDefinition().findActivity(timer.getActivityId());
        var rule = TimerDeclarationImpl.getDeclarationsForScope(activity.getEventScope()).get(timer.getActivityId());
        if (rule == null) {
            return Optional.empty();
        }
        Supplier<Date> due = () -> {
            rule.resolveAndSetDuedate(timer.getExecution(), timer, true);
            return timer.getDuedate();
        };
        var was = timer.getDuedate();
        var set = timer.getCreateTime();
        var now = asOf(set, after, due);
        if (differs(was, asOf(set, before, due)) || !differs(was, now)) {
            timer.setDuedate(was);
            return Optional.empty();
        }
        timer.setDuedate(now);
        return Optional.of(new Move(timer.getProcessInstanceId(), null, timer.getActivityId(), was.toInstant(), now.toInstant()));
    }

    private Date asOf(Date set, CalendarDays days, Supplier<Date> due) {
        var day = LocalDate.ofInstant(set.toInstant(), clock.getZone());
        return calendar.assuming(days, () -> workdays.asOf(day, due));
    }

    private static boolean differs(Date one, Date other) {
        return one.getTime() != other.getTime();
    }

    private CommandExecutor commands() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }
}
