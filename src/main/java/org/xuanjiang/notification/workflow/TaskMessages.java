package org.xuanjiang.notification.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xuanjiang.notification.NotificationEvent;
import org.xuanjiang.notification.NotificationEvent.Addressees;
import org.xuanjiang.notification.NotificationKind;
import org.xuanjiang.notification.Notifications;

/** What is done to somebody's open task by others. */
@Component
public class TaskMessages {

    private final Notifications notifications;
    private final JdbcClient jdbc;

    TaskMessages(Notifications notifications, JdbcClient jdbc) {
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    /** By a supervisor; tells whoever has the task, or all who could claim it. */
    public void urged(String taskId, String reason, String actorId) {
        tellWhoeverHasIt(NotificationKind.URGED, taskId, reason, actorId);
    }

    /** By people of the unit; tells whoever has the task, or all who could claim it. */
    public void nudged(String taskId, String reason, String actorId) {
        tellWhoeverHasIt(NotificationKind.NUDGED, taskId, reason, actorId);
    }

    private void tellWhoeverHasIt(NotificationKind kind, String taskId, String reason, String actorId) {
        var task = open(taskId);
        tell(kind, task, reason,
            task.holder() == null ? Addressees.group(task.group(), task.unitId()) : Addressees.person(task.holder(), task.unitId()), actorId);
    }

    public void handedOver(String taskId, String personId, String reason, String actorId) {
        var task = open(taskId);
        tell(NotificationKind.HANDED_OVER, task, reason, Addressees.person(personId, task.unitId()), actorId);
    }

    /** @param question what they are to say something about */
    public void asked(String taskId, String personId, String what, String question, String actorId) {
        tellAs(NotificationKind.ASKED, what, open(taskId), question, personId, actorId);
    }

    public void answered(String taskId, String personId, String what, String opinion, String actorId) {
        tellAs(NotificationKind.ANSWERED, what, open(taskId), opinion, personId, actorId);
    }

    private void tellAs(NotificationKind kind, String what, Task task, String detail, String personId, String actorId) {
        notifications.tell(new NotificationEvent(kind, what + "：" + task.name(), detail, task.id(), task.businessKey(),
            task.processInstanceId(), Addressees.person(personId, task.unitId()), actorId));
    }

    private void tell(NotificationKind kind, Task task, String reason, Addressees to, String actorId) {
        notifications.tell(new NotificationEvent(kind, kind.label() + "：" + task.name(), reason, task.id(), task.businessKey(),
            task.processInstanceId(), to, actorId));
    }

    private Task open(String taskId) {
        return jdbc.sql("""
                select r.task_id, r.task_name, r.candidate_group, r.unit_id, r.business_key, r.process_instance_id, t.ASSIGNEE_
                from task_record r join ACT_RU_TASK t on t.ID_ = r.task_id where r.task_id = :task""")
            .param("task", taskId)
            .query((row, number) -> new Task(row.getString("task_id"), row.getString("task_name"), row.getString("candidate_group"),
                row.getString("unit_id"), row.getString("business_key"), row.getString("process_instance_id"), row.getString("ASSIGNEE_")))
            .single();
    }

    private record Task(String id, String name, String group, String unitId, String businessKey, String processInstanceId, String holder) {
    }
}
