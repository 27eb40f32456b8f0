package org.xuanjiang.burden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.organization.Roles;

/** Sums over the forms that units have completed. */
@Repository
class BurdenRecords {

    /** Forms that began empty and forms without a count from before the meter are told apart by the join. */
    private static final String COMPLETED = """
         from form_effort e join completion c on c.task_id = e.task_id join task_record r on r.task_id = c.task_id
          left join task_opening o on o.task_id = c.task_id and o.person_id = c.person_id
        where e.completed_at >= :from and e.completed_at < :to and c.unit_id is not null and r.candidate_group in (:groups)
        """;
    private static final String SUMS = "count(*) as completed, coalesce(sum(e.typed), 0) as typed, coalesce(sum(e.kept), 0) as kept";
    private static final String MINUTES =
        ", percentile_cont(0.5) within group (order by extract(epoch from (c.completed_at - o.opened_at)) / 60) as minutes";

    private final JdbcClient jdbc;

    BurdenRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key     id of the unit, or key of the task
     * @param name    of one of its tasks
     * @param minutes median; {@code null} when none was opened
     */
    record Sum(String key, String name, int completed, int typed, int kept, Integer minutes) {
    }

    List<Sum> byUnit(OffsetDateTime from, OffsetDateTime to) {
        return grouped("c.unit_id", from, to);
    }

    List<Sum> byForm(OffsetDateTime from, OffsetDateTime to) {
        return grouped("c.task_key", from, to);
    }

    private List<Sum> grouped(String column, OffsetDateTime from, OffsetDateTime to) {
        return asked("select " + column + " as sum_key, min(c.task_name) as task_name, " + SUMS + MINUTES + COMPLETED + " group by " + column, from, to)
            .query((row, n) -> new Sum(row.getString("sum_key"), row.getString("task_name"), row.getInt("completed"), row.getInt("typed"),
                row.getInt("kept"), minutes(row))).list();
    }

    /** Everything in one sum, without key, name and minutes. */
    Sum total(OffsetDateTime from, OffsetDateTime to) {
        return asked("select " + SUMS + COMPLETED, from, to)
            .query((row, n) -> new Sum(null, null, row.getInt("completed"), row.getInt("typed"), row.getInt("kept"), null)).single();
    }

    private JdbcClient.StatementSpec asked(String sql, OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql(sql).param("from", from).param("to", to).param("groups", Roles.OF_UNITS);
    }

    private static Integer minutes(ResultSet row) throws SQLException {
        var minutes = row.getDouble("minutes");
        return row.wasNull() ? null : (int) Math.round(minutes);
    }
}
