package org.xuanjiang.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.kernel.Sha256;

/** Who completed which task when. One row per task: a second completion of the same task fails on its primary key. */
@Repository
class Completions {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Completions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(Completion completion) {
        jdbc.sql("""
                insert into completion (task_id, task_key, task_name, business_key, unit_id, person_id, completed_at,
                                        submission_hash, idempotency_key)
                values (:taskId, :taskKey, :taskName, :businessKey, :unitId, :personId, :at, :hash, :idempotencyKey)""")
            .param("taskId", completion.taskId())
            .param("taskKey", completion.taskKey())
            .param("taskName", completion.taskName())
            .param("businessKey", completion.businessKey())
            .param("unitId", completion.unitId())
            .param("personId", completion.personId())
            .param("at", completion.at())
            .param("hash", Sha256.of(completion.document()))
            .param("idempotencyKey", completion.idempotencyKey())
            .update();
    }

    Optional<Completed> find(String taskId) {
        return jdbc.sql("select * from completion where task_id = :taskId")
            .param("taskId", taskId)
            .query(this::completed)
            .optional();
    }

    /**
     * The newest tasks that this person completed before that one, newest first, one page.
     *
     * @param before when the last one of the page before was completed, and {@code beforeTask} its id: several may have the same moment
     */
    List<Completed> of(String personId, OffsetDateTime before, String beforeTask) {
        return jdbc.sql("""
                select * from completion where person_id = :personId and completed_at <= :before
                  and (completed_at < :before or task_id < :beforeTask)
                order by completed_at desc, task_id desc fetch first %d rows only""".formatted(PAGE))
            .param("personId", personId)
            .param("before", before)
            .param("beforeTask", beforeTask)
            .query(this::completed)
            .list();
    }

    private Completed completed(ResultSet row, int number) throws SQLException {
        var at = row.getObject("completed_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toOffsetDateTime();
        return new Completed(row.getString("task_id"), row.getString("task_name"), row.getString("unit_id"),
            row.getString("person_id"), at, row.getString("submission_hash"), row.getString("idempotency_key"));
    }

    /** For whom tasks were done by others than themselves, by task. */
    Map<String, String> doneFor(Collection<String> taskIds) {
        return taskIds.isEmpty() ? Map.of() : jdbc.sql("select task_id, for_person from deputy_act where task_id in (:tasks)")
            .param("tasks", taskIds).query((row, number) -> Map.entry(row.getString("task_id"), row.getString("for_person"))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A completion as it was kept. */
    record Completed(String taskId, String taskName, String unitId, String personId, OffsetDateTime at, String submissionHash,
                     String idempotencyKey) {

        /** Whether this is what the same person's repeated request would have done. */
        boolean isRepeatedBy(String person, String document, String key) {
            return personId.equals(person) && key != null && key.equals(idempotencyKey) && submissionHash.equals(Sha256.of(document));
        }
    }
}
