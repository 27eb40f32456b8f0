package org.xuanjiang.engine;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.task.Task;

/** What a form shows of its task. */
record OpenedTask(String id, String key, String name, OffsetDateTime due, String assigneeName) {

    static OpenedTask of(Task task, String assigneeName) {
        return new OpenedTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), moment(task.getDueDate()), assigneeName);
    }

    private static OffsetDateTime moment(Date date) {
        return date == null ? null : date.toInstant().atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }
}
