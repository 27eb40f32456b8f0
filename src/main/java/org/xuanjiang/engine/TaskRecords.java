package org.xuanjiang.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
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

    /**
     * Claimed, given back, handed over, or due on another day.
     *
     * @param standsFor for whom the holder has it, {@code null} for themselves
     */
    void changed(DelegateTask task, String standsFor) {
        jdbc.sql("""
                insert into task_change (id, task_id, changed_at, person_id, due_at, for_person)
                values (:id, :taskId, :at, :holder, :due, :standsFor)""")
            .param("id", TimeOrderedId.next())
            .param("taskId", task.getId())
            .param("at", now())
            .param("holder", task.getAssignee())
            .param("due", moment(task.getDueDate()))
            .param("standsFor", standsFor)
            .update();
    }

    /** For whom this person got the task when it last came to them; {@code null} for themselves. */
    String standsFor(String taskId, String personId) {
        return jdbc.sql("select for_person from task_change where task_id = :taskId and person_id = :person order by id desc fetch first 1 rows only")
            .param("taskId", taskId).param("person", personId)
            .query((row, number) -> Optional.ofNullable(row.getString("for_person"))).optional().flatMap(found -> found).orElse(null);
    }

    /** Ids of the open tasks that one person holds for another. */
    List<String> heldFor(String personId, String deputyId) {
        return jdbc.sql("""
                select t.ID_ from ACT_RU_TASK t join task_change c on c.id = (select max(e.id) from task_change e where e.task_id = t.ID_)
                where t.ASSIGNEE_ = :deputy and c.for_person = :person order by t.ID_""")
            .param("deputy", deputyId).param("person", personId).query(String.class).list();
    }

    /** Completed, or taken away by its process. */
    void ended(DelegateTask task) {
        jdbc.sql("update task_record set ended_at = :at where task_id = :taskId and ended_at is null")
            .param("at", now())
            .param("taskId", task.getId())
            .update();
    }

    /** Open tasks that are due before that moment, as the engine has them now. */
    List<DueTask> dueBefore(Instant moment) {
        return jdbc.sql("""
                select r.task_id, r.task_key, t.NAME_, r.candidate_group, r.unit_id, r.business_key, r.process_instance_id, t.CREATE_TIME_,
                  t.DUE_DATE_, t.ASSIGNEE_, t.PRIORITY_
                from ACT_RU_TASK t join task_record r on r.task_id = t.ID_
                where t.DUE_DATE_ < :moment and t.SUSPENSION_STATE_ = 1 order by t.DUE_DATE_, t.ID_""")
            .param("moment", Timestamp.from(moment))
            .query((row, number) -> new DueTask(new TaskFacts(row.getString("task_id"), row.getString("task_key"), row.getString("NAME_"),
                row.getString("candidate_group"), row.getString("unit_id"), row.getString("business_key"),
                row.getString("process_instance_id"), row.getTimestamp("CREATE_TIME_").toInstant(),
                row.getTimestamp("DUE_DATE_").toInstant(), row.getString("ASSIGNEE_")), row.getInt("PRIORITY_")))
            .list();
    }

    record DueTask(TaskFacts task, int priority) {
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
