package org.xuanjiang.engine;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;

/**
 * What a form shows of its task.
 *
 * @param absentName for whom the assignee has it, {@code null} for themselves
 * @param takeOver   what the button says by which the reader takes it over from the assignee, {@code null} where the reader may not
 * @param consulted  whether the assignee has it only to say what they think
 */
record OpenedTask(String id, String key, String name, OffsetDateTime due, String assigneeName, String absentName, String takeOver,
                  boolean consulted) {

    static OpenedTask of(Task task, String assigneeName, String absentName, String takeOver) {
        return new OpenedTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), moment(task.getDueDate()), assigneeName, absentName,
            takeOver, task.getDelegationState() == DelegationState.PENDING);
    }

    private static OffsetDateTime moment(Date date) {
        return date == null ? null : date.toInstant().atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }
}
