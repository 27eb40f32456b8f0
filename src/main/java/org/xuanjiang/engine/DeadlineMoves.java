package org.xuanjiang.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.kernel.TimeOrderedId;

/** Deadlines that have followed a change of the calendar. Rows are only added. */
@Repository
class DeadlineMoves {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineMoves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param taskId   {@code null} when it is that of a timer
     * @param activity element of the model
     */
    record Move(String processInstanceId, String taskId, String activity, Instant from, Instant to) {
    }

    void record(String changeId, Move move) {
        jdbc.sql("""
                insert into deadline_move (id, change_id, process_instance_id, task_id, activity, due_before, due_after, moved_at)
                values (:id, :change, :instance, :task, :activity, :from, :to, :now)""")
            .param("id", TimeOrderedId.next())
            .param("change", changeId)
            .param("instance", move.processInstanceId())
            .param("task", move.taskId())
            .param("activity", move.activity())
            .param("from", move.from().atOffset(ZoneOffset.UTC))
            .param("to", move.to().atOffset(ZoneOffset.UTC))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    }

    /** Those of a task, oldest first, each with who entered the days and from which document. */
    List<Told> ofTask(String taskId) {
        return jdbc.sql("""
                select m.*, c.person_id, c.document_number from deadline_move m join calendar_change c on c.id = m.change_id
                where m.task_id = :task order by m.id""")
            .param("task", taskId)
            .query((row, number) -> new Told(row.getObject("moved_at", OffsetDateTime.class), row.getString("person_id"),
                row.getString("document_number"), row.getObject("due_before", OffsetDateTime.class), row.getObject("due_after", OffsetDateTime.class)))
            .list();
    }

    record Told(OffsetDateTime at, String personId, String documentNumber, OffsetDateTime from, OffsetDateTime to) {
    }
}
