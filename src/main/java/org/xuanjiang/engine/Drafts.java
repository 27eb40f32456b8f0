package org.xuanjiang.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have typed into a form and not yet submitted. Each keeps their own, also when the task goes to another. */
@Repository
class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Draft> find(String taskId, String personId) {
        return jdbc.sql("select * from task_draft where task_id = :taskId and person_id = :personId")
            .param("taskId", taskId)
            .param("personId", personId)
            .query(this::draft)
            .optional();
    }

    /** What anybody else has typed into this task, newest first. */
    List<Draft> ofOthers(String taskId, String personId) {
        return jdbc.sql("select * from task_draft where task_id = :taskId and person_id <> :personId order by saved_at desc, person_id")
            .param("taskId", taskId)
            .param("personId", personId)
            .query(this::draft)
            .list();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(row.getString("person_id"), row.getString("document"),
            row.getObject("saved_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }

    /**
     * @param expected when the draft that the person has on screen was saved; {@code null} to keep whatever comes
     * @throws DraftIsNewer when another window has saved since
     */
    OffsetDateTime save(String taskId, String personId, String document, OffsetDateTime expected) {
        // Databases keep microseconds; more would make the answer differ from what the next read finds.
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        var update = jdbc.sql("""
                update task_draft set document = :document, saved_at = :now
                where task_id = :taskId and person_id = :personId and (:unconditional or saved_at = :expected)""")
            .param("document", document).param("now", now).param("taskId", taskId).param("personId", personId)
            .param("unconditional", expected == null).param("expected", expected == null ? now : expected)
            .update();
        if (update == 0) {
            if (expected != null && find(taskId, personId).isPresent()) {
                throw new DraftIsNewer();
            }
            jdbc.sql("""
                    insert into task_draft (task_id, person_id, document, saved_at)
                    values (:taskId, :personId, :document, :now)""")
                .param("taskId", taskId).param("personId", personId).param("document", document).param("now", now)
                .update();
        }
        return now;
    }

    void discard(String taskId) {
        jdbc.sql("delete from task_draft where task_id = :taskId").param("taskId", taskId).update();
    }

    /** @param document JSON as the form left it; not checked against any rule yet */
    record Draft(String personId, String document, OffsetDateTime savedAt) {
    }
}
