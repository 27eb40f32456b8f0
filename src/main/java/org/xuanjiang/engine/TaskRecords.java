package org.xuanjiang.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.kernel.TimeOrderedId;

/**
 * When each user task was open, who held it, and when it was due: what those who watch ask about, also for a past day. The
 * engine's own history can be edited through its API and is joined with authorizations whenever it is read.
 */
@Repository
class TaskRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void created(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        var root = Context.getCommandContext().getExecutionManager().findExecutionById(execution.getRootProcessInstanceId());
        jdbc.sql("""
                insert into task_record (task_id, task_key, task_name, candidate_group, business_key, root_key, unit_id,
                    process_instance_id, created_at, due_at)
                values (:taskId, :key, :name, :group, :businessKey, :rootKey, :unitId, :instanceId, :at, :due)""")
            .param("taskId", task.getId())
            .param("key", task.getTaskDefinitionKey())
            .param("name", task.getName())
            .param("group", task.getCandidates().stream().map(IdentityLink::getGroupId).findFirst().orElse(null))
            .param("businessKey", execution.getProcessBusinessKey())
            .param("rootKey", root.getBusinessKey())
            .param("unitId", task.getTenantId())
            .param("instanceId", task.getProcessInstanceId())
            .param("at", now())
            .param("due", moment(task.getDueDate()))
            .update();
    }

    /** Claimed, given back, handed over, or due on another day. */
    void changed(DelegateTask task) {
        jdbc.sql("insert into task_change (id, task_id, changed_at, person_id, due_at) values (:id, :taskId, :at, :holder, :due)")
            .param("id", TimeOrderedId.next())
            .param("taskId", task.getId())
            .param("at", now())
            .param("holder", task.getAssignee())
            .param("due", moment(task.getDueDate()))
            .update();
    }

    /** Completed, or taken away by its process. */
    void ended(DelegateTask task) {
        jdbc.sql("update task_record set ended_at = :at where task_id = :taskId and ended_at is null")
            .param("at", now())
            .param("taskId", task.getId())
            .update();
    }

    private OffsetDateTime now() {
        return stored(clock.instant());
    }

    private static OffsetDateTime moment(Date date) {
        return date == null ? null : stored(date.toInstant());
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
