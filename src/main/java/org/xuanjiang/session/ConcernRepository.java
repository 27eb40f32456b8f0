package org.xuanjiang.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConcernRepository {

    private final JdbcClient jdbc;

    ConcernRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Concern concern) {
        jdbc.sql("""
                insert into concern (id, campaign_id, plan_id, session_id, ordinal, question, owner, due_on, settled,
                    version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(concern.id(), concern.campaignId(), concern.planId(), concern.sessionId(), concern.ordinal(),
                concern.question(), concern.owner(), concern.dueOn(), concern.settled(), concern.version())
            .update();
    }

    /** @throws SessionChangedMeanwhile when somebody else changed it first */
    void update(Concern concern) {
        var updated = jdbc.sql("""
                update concern set reply = :reply, measures = :measures, settled = :settled, replied_by = :by,
                    replied_at = :at, version = version + 1
                where id = :id and version = :version""")
            .param("reply", concern.reply())
            .param("measures", concern.measures())
            .param("settled", concern.settled())
            .param("by", concern.repliedBy())
            .param("at", Columns.moment(concern.repliedAt()))
            .param("id", concern.id())
            .param("version", concern.version())
            .update();
        if (updated == 0) {
            throw new SessionChangedMeanwhile();
        }
    }

    Optional<Concern> find(String id) {
        return jdbc.sql("select * from concern where id = ?").param(id).query(ConcernRepository::read).optional();
    }

    List<Concern> ofSession(String sessionId) {
        return jdbc.sql("select * from concern where session_id = ? order by ordinal")
            .param(sessionId).query(ConcernRepository::read).list();
    }

    List<Concern> ofPlan(String planId) {
        return jdbc.sql("select * from concern where plan_id = ? order by session_id, ordinal")
            .param(planId).query(ConcernRepository::read).list();
    }

    private static Concern read(ResultSet row, int number) throws SQLException {
        return new Concern(row.getString("id"), row.getString("campaign_id"), row.getString("plan_id"),
            row.getString("session_id"), row.getInt("ordinal"), row.getString("question"), row.getString("owner"),
            row.getObject("due_on", LocalDate.class), row.getString("reply"), row.getString("measures"),
            row.getBoolean("settled"), row.getString("replied_by"), Columns.moment(row, "replied_at"),
            row.getInt("version"));
    }
}
