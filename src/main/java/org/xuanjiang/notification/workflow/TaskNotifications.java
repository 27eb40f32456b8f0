package org.xuanjiang.notification.workflow;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskEvents;
import org.xuanjiang.engine.TaskFacts;
import org.xuanjiang.notification.NotificationEvent;
import org.xuanjiang.notification.NotificationEvent.Addressees;
import org.xuanjiang.notification.NotificationKind;
import org.xuanjiang.notification.Notifications;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** A task that has come up is told to those who may take it, and how a review ended to the unit whose paper it was. */
@Component
class TaskNotifications implements TaskEvents {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String RETURN = "RETURN";
    /** What ends a review, whatever the form calls it. A first or second pass ends nothing. */
    private static final Set<String> PASSED = Set.of("reviewOutcome=APPROVED", "summaryDecision=ACCEPT", "finalDecision=PASS");
    private static final Set<String> REFUSED = Set.of("reviewOutcome=REFUSED", "firstDecision=REJECT", "secondDecision=REJECT",
        "finalDecision=REJECT");

    private final Notifications notifications;
    private final Reminders reminders;
    private final Clock clock;

    TaskNotifications(Notifications notifications, Reminders reminders, Clock clock) {
        this.notifications = notifications;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public void arrived(TaskFacts task, String actorId) {
        var to = task.holder() == null ? Addressees.group(task.group(), task.unitId()) : Addressees.person(task.holder(), task.unitId());
        var kind = TransactionSynchronizationManager.hasResource(this) ? NotificationKind.RETURNED : NotificationKind.ARRIVED;
        var dueBy = task.due() == null ? null : "请于" + DAY.format(task.due().atZone(clock.getZone())) + "前办理。";
        notifications.tell(event(kind, task, dueBy, task.taskId(), to, actorId));
    }

    @Override
    public void completed(TaskFacts task, Person actor, Routing outcome) {
        var decided = outcome.variables().entrySet().stream().map(variable -> variable.getKey() + "=" + variable.getValue()).toList();
        if (outcome.variables().containsValue(RETURN)) {
            rememberReturn();
        } else if (decided.stream().anyMatch(PASSED::contains)) {
            tellUnit(NotificationKind.APPROVED, task, actor);
        } else if (decided.stream().anyMatch(REFUSED::contains)) {
            tellUnit(NotificationKind.REFUSED, task, actor);
        }
    }

    @Override
    public void due(TaskFacts task) {
        reminders.remind(task);
    }

    /** What comes up in the rest of this transaction comes back. */
    private void rememberReturn() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, RETURN);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(TaskNotifications.this);
            }
        });
    }

    private void tellUnit(NotificationKind kind, TaskFacts task, Person actor) {
        Roles.OF_UNITS.forEach(group ->
            notifications.tell(event(kind, task, null, null, Addressees.group(group, task.unitId()), actor.id())));
    }

    private static NotificationEvent event(NotificationKind kind, TaskFacts task, String detail, String taskId, Addressees to, String actorId) {
        return new NotificationEvent(kind, kind.label() + "：" + task.name(), detail, taskId, task.businessKey(), task.processInstanceId(), to, actorId);
    }
}
