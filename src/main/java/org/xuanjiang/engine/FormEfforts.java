package org.xuanjiang.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much people had to type into the forms that they completed. */
@Repository
class FormEfforts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FormEfforts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param document a submission that was read already
     * @param offered  what the form began with; {@code null} for an empty form
     */
    void record(String taskId, OffsetDateTime at, String document, Object offered) {
        var count = FieldCount.of(parsed(document), json.valueToTree(offered));
        jdbc.sql("insert into form_effort (task_id, completed_at, typed, kept) values (:taskId, :at, :typed, :kept)")
            .param("taskId", taskId).param("at", at).param("typed", count.typed()).param("kept", count.kept()).update();
    }

    private JsonNode parsed(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("was read a moment ago", impossible);
        }
    }
}
