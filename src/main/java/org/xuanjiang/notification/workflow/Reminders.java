package org.xuanjiang.notification.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.engine.TaskFacts;
import org.xuanjiang.notification.NotificationEvent;
import org.xuanjiang.notification.NotificationEvent.Addressees;
import org.xuanjiang.notification.NotificationKind;
import org.xuanjiang.notification.Notifications;
import org.xuanjiang.notification.OfficeHours;
import org.xuanjiang.organization.Roles;

/**
 * Reminds of deadlines and escalates missed ones: first to the person, or to those who could claim the task, then to their leader, then to
 * the supervisor; in office hours only, and once per task and stage, however many nodes look.
 */
@Component
@EnableConfigurationProperties(ReminderSettings.class)
class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Notifications notifications;
    private final OfficeHours hours;
    private final ReminderSettings settings;
    private final WorkCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(Notifications notifications, OfficeHours hours, ReminderSettings settings, WorkCalendar calendar, JdbcClient jdbc,
              TransactionTemplate transaction, Clock clock) {
        this.notifications = notifications;
        this.hours = hours;
        this.settings = settings;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void remind(TaskFacts task) {
        var reached = reached(task);
        if (reached.isEmpty() || !hours.areNow()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                var fresh = EnumSet.copyOf(reached);
                fresh.removeAll(known(task.taskId()));
                tell(task, fresh);
            });
        } catch (DuplicateKeyException anotherNode) {
            LOG.debug("another node reminds of task {}", task.taskId());
        }
    }

    private Set<ReminderStage> reached(TaskFacts task) {
        var today = LocalDate.now(clock);
        var due = day(task.due());
        var late = calendar.workingDaysBetween(due, today);
        var reached = EnumSet.noneOf(ReminderStage.class);
        if (!today.isBefore(calendar.minusWorkingDays(due, settings.before()))) {
            reached.add(ReminderStage.BEFORE);
        }
        if (!today.isBefore(due)) {
            reached.add(ReminderStage.DUE);
        }
        if (today.isAfter(due)) {
            reached.add(ReminderStage.OVERDUE);
        }
        if (late >= settings.leader()) {
            reached.add(ReminderStage.LEADER);
        }
        if (late >= settings.supervisor()) {
            reached.add(ReminderStage.SUPERVISOR);
        }
        return reached;
    }

    private List<ReminderStage> known(String taskId) {
        return jdbc.sql("select stage from reminder where task_id = :task").param("task", taskId)
            .query((row, number) -> ReminderStage.valueOf(row.getString("stage"))).list();
    }

    /** Of the stages that concern the person only the last is told, and none on the day on which the task came up. */
    private void tell(TaskFacts task, Set<ReminderStage> fresh) {
        var told = new ArrayList<ReminderStage>();
        if (day(task.created()).isBefore(LocalDate.now(clock))) {
            fresh.stream().filter(ReminderStage::isForThePersonItself).max(Comparator.naturalOrder()).ifPresent(told::add);
        }
        fresh.stream().filter(stage -> !stage.isForThePersonItself()).forEach(told::add);
        fresh.forEach(stage -> record(task.taskId(), stage, told.contains(stage)));
        told.forEach(stage -> addressees(task, stage).ifPresent(to -> notifications.tell(event(task, stage, to))));
    }

    private void record(String taskId, ReminderStage stage, boolean told) {
        jdbc.sql("insert into reminder (task_id, stage, reached_at, told) values (:task, :stage, :now, :told)")
            .param("task", taskId).param("stage", stage.name()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("told", told)
            .update();
    }

    /** Nobody is told of himself, so a stage may have no addressee. */
    private static Optional<Addressees> addressees(TaskFacts task, ReminderStage stage) {
        return switch (stage) {
            case BEFORE, DUE, OVERDUE -> Optional.of(task.holder() == null
                ? Addressees.group(task.group(), task.unitId()) : Addressees.person(task.holder(), task.unitId()));
            case LEADER -> switch (task.group()) {
                case Roles.DRAFTER -> Optional.of(Addressees.group(Roles.UNIT_LEADER, task.unitId()));
                case Roles.REVIEWER, Roles.PUBLICITY -> Optional.of(Addressees.group(Roles.APPROVER, task.unitId()));
                default -> Optional.empty();
            };
            case SUPERVISOR -> Optional.of(Addressees.group(Roles.SUPERVISOR, task.unitId()));
        };
    }

    private NotificationEvent event(TaskFacts task, ReminderStage stage, Addressees to) {
        var late = calendar.workingDaysBetween(day(task.due()), LocalDate.now(clock));
        var deadline = "期限为" + DAY.format(task.due().atZone(clock.getZone()));
        var kind = stage.isForThePersonItself() ? NotificationKind.REMINDER : NotificationKind.ESCALATION;
        var title = switch (stage) {
            case BEFORE -> "即将到期";
            case DUE -> "今日到期";
            case OVERDUE -> "已经逾期";
            case LEADER, SUPERVISOR -> "逾期未办";
        };
        var detail = switch (stage) {
            case BEFORE, DUE -> deadline + "，请按时办理。";
            case OVERDUE -> deadline + "，请尽快办理；确有困难的，请与督办人联系。";
            case LEADER, SUPERVISOR -> deadline + "，已逾期 " + late + " 个工作日，"
                + (task.holder() == null ? "尚无人认领" : "尚未办结") + "（" + Roles.names().get(task.group()) + "）。";
        };
        return new NotificationEvent(kind, title + "：" + task.name(), detail, task.taskId(), task.businessKey(), task.processInstanceId(), to, null);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
