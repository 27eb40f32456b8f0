package org.xuanjiang.delegation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.kernel.TimeOrderedId;

/** Tasks that went from one person to another, outside the supervisor's hand-overs. Rows are only added. */
@Repository
public class TaskPasses {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskPasses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why it went. */
    public enum Kind implements Labelled {
        /** Its holder passed it on. */
        TRANSFER("转办"),
        /** Its holder leaves, or is away. */
        LEAVING("交接"),
        /** Its holder had it for somebody and does not stand for them any more. */
        DEPUTYSHIP_ENDED("代理结束");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** @param toPerson {@code null} for everybody who may claim it */
    public record Pass(Kind kind, String fromPerson, String toPerson, String personId, String reason, Instant at) {
    }

    /** @param personId who has decided it */
    public void record(String taskId, Kind kind, String fromPerson, String toPerson, String reason, String personId) {
        jdbc.sql("""
                insert into task_pass (id, task_id, kind, from_person, to_person, person_id, reason, passed_at)
                values (:id, :task, :kind, :from, :to, :person, :reason, :at)""")
            .param("id", TimeOrderedId.next()).param("task", taskId).param("kind", kind.name()).param("from", fromPerson)
            .param("to", toPerson).param("person", personId).param("reason", reason)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** Of one task, the oldest first. */
    public List<Pass> ofTask(String taskId) {
        return jdbc.sql("select * from task_pass where task_id = :task order by passed_at, id").param("task", taskId)
            .query((row, number) -> new Pass(Kind.valueOf(row.getString("kind")), row.getString("from_person"), row.getString("to_person"),
                row.getString("person_id"), row.getString("reason"), row.getObject("passed_at", OffsetDateTime.class).toInstant()))
            .list();
    }
}
