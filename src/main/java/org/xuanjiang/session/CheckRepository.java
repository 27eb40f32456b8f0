package org.xuanjiang.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckRepository {

    private final JdbcClient jdbc;

    CheckRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SessionCheck check) {
        jdbc.sql("""
                insert into session_check (id, plan_id, session_id, sample_percent, seed, sampled, drawn_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(check.id(), check.planId(), check.sessionId(), check.percent(), check.seed(), check.sampled(),
                Columns.moment(check.drawnAt()), check.version())
            .update();
    }

    /** @throws SessionChangedMeanwhile when somebody else changed it first */
    void update(SessionCheck check) {
        var updated = jdbc.sql("""
                update session_check set outcome = :outcome, note = :note, checked_by = :by, closed_at = :at,
                    version = version + 1
                where id = :id and version = :version""")
            .param("outcome", Columns.name(check.result()))
            .param("note", check.note())
            .param("by", check.checkedBy())
            .param("at", Columns.moment(check.closedAt()))
            .param("id", check.id())
            .param("version", check.version())
            .update();
        if (updated == 0) {
            throw new SessionChangedMeanwhile();
        }
    }

    Optional<SessionCheck> find(String sessionId) {
        return jdbc.sql("select * from session_check where session_id = ?")
            .param(sessionId).query(CheckRepository::read).optional();
    }

    List<SessionCheck> ofPlan(String planId) {
        return jdbc.sql("select * from session_check where plan_id = ? order by drawn_at, id")
            .param(planId).query(CheckRepository::read).list();
    }

    private static SessionCheck read(ResultSet row, int number) throws SQLException {
        return new SessionCheck(row.getString("id"), row.getString("plan_id"), row.getString("session_id"),
            row.getInt("sample_percent"), row.getLong("seed"), row.getBoolean("sampled"),
            Columns.value(row, "outcome", CheckResult.class), row.getString("note"), row.getString("checked_by"),
            Columns.moment(row, "drawn_at"), Columns.moment(row, "closed_at"), row.getInt("version"));
    }
}
