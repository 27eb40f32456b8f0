package org.xuanjiang.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks of a case, in two statements. */
@Repository
class TaskTraces {

    private final JdbcClient jdbc;

    TaskTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they came up. */
    List<TaskTrace> of(Collection<String> businessKeys) {
        var changes = jdbc.sql("""
                select c.* from task_change c join task_record r on r.task_id = c.task_id
                where r.business_key in (:keys) order by c.changed_at, c.id""")
            .param("keys", businessKeys)
            .query((row, n) -> Map.entry(row.getString("task_id"),
                new TaskTrace.Change(moment(row, "changed_at"), row.getString("person_id"), row.getString("for_person"), moment(row, "due_at"))))
            .list().stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                select r.*, d.person_id, k.for_person from task_record r
                  left join completion d on d.task_id = r.task_id left join deputy_act k on k.task_id = r.task_id
                where r.business_key in (:keys) order by r.created_at, r.task_id""")
            .param("keys", businessKeys)
            .query((row, n) -> new TaskTrace(row.getString("task_id"), row.getString("task_key"), row.getString("task_name"),
                row.getString("candidate_group"), row.getString("business_key"), row.getString("unit_id"), moment(row, "created_at"),
                moment(row, "due_at"), moment(row, "ended_at"), row.getString("person_id"), row.getString("for_person"),
                changes.getOrDefault(row.getString("task_id"), List.of())))
            .list();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
