package org.xuanjiang.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had typed into tasks that other people then completed, after a hand-over or because the task was put back. */
@Repository
class Contributions {

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(String taskId, List<String> personIds) {
        personIds.forEach(personId -> jdbc.sql("insert into completion_contributor (task_id, person_id) values (:taskId, :personId)")
            .param("taskId", taskId)
            .param("personId", personId)
            .update());
    }

    /** Those who have submitted, in the same matter, what this person had a hand in. */
    List<String> submittersFor(String personId, String businessKey) {
        return jdbc.sql("""
                select distinct c.person_id from completion_contributor k join completion c on c.task_id = k.task_id
                where k.person_id = :personId and c.business_key = :businessKey and c.person_id <> :personId""")
            .param("personId", personId)
            .param("businessKey", businessKey)
            .query(String.class)
            .list();
    }
}
