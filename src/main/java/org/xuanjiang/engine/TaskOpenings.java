package org.xuanjiang.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** When each person first had the form of a task before them. */
@Repository
class TaskOpenings {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskOpenings(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void opened(String taskId, String personId) {
        if (isKnown(taskId, personId)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> jdbc
                .sql("insert into task_opening (task_id, person_id, opened_at) values (:taskId, :personId, :at)")
                .param("taskId", taskId).param("personId", personId).param("at", OffsetDateTime.now(clock)).update());
        } catch (DuplicateKeyException inTwoWindowsAtOnce) {
            // The first of them is recorded.
        }
    }

    boolean isKnown(String taskId, String personId) {
        return jdbc.sql("select count(*) from task_opening where task_id = :taskId and person_id = :personId")
            .param("taskId", taskId).param("personId", personId).query(Long.class).single() > 0;
    }
}
