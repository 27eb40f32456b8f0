package org.xuanjiang.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BatchRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(GrassrootsBatch batch) {
        jdbc.sql("""
                insert into grassroots_batch
                    (id, campaign_id, plan_id, unit_id, batch, added_in, status, shortfall, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(batch.id(), batch.campaignId(), batch.planId(), batch.unitId(), batch.number(), batch.addedIn(),
                batch.status().name(), batch.shortfall(), batch.version())
            .update();
        keepState(batch.id());
    }

    /** @throws SessionChangedMeanwhile when somebody else changed it first */
    void update(GrassrootsBatch batch) {
        var drawn = batch.drawn();
        var updated = jdbc.sql("""
                update grassroots_batch set status = :status, shortfall = :shortfall, reason = :reason, note = :note,
                    drawn_session_id = :drawn, draw_seed = :seed, reported_by = :by, reported_at = :at,
                    version = version + 1
                where id = :id and version = :version""")
            .param("status", batch.status().name())
            .param("shortfall", batch.shortfall())
            .param("reason", batch.reason())
            .param("note", batch.note())
            .param("drawn", drawn == null ? null : drawn.sessionId())
            .param("seed", drawn == null ? null : drawn.seed())
            .param("by", batch.reportedBy())
            .param("at", Columns.moment(batch.reportedAt()))
            .param("id", batch.id())
            .param("version", batch.version())
            .update();
        if (updated == 0) {
            throw new SessionChangedMeanwhile();
        }
        keepState(batch.id());
    }

    private void keepState(String batchId) {
        jdbc.sql("""
                insert into grassroots_batch_state (batch_id, version, since, campaign_id, status, shortfall, reported_at)
                select id, version, :since, campaign_id, status, shortfall, reported_at from grassroots_batch where id = :id""")
            .param("since", Columns.moment(clock.instant()))
            .param("id", batchId)
            .update();
    }

    /** All batches of a plan; where a number comes again, the later one last. */
    List<GrassrootsBatch> ofPlan(String planId) {
        return jdbc.sql("select * from grassroots_batch where plan_id = ? order by batch, added_in")
            .param(planId).query(BatchRepository::read).list();
    }

    List<GrassrootsBatch> ofCampaign(String campaignId) {
        return jdbc.sql("select * from grassroots_batch where campaign_id = ? order by plan_id, batch, added_in")
            .param(campaignId).query(BatchRepository::read).list();
    }

    Optional<GrassrootsBatch> find(String planId, int number, int addedIn) {
        return jdbc.sql("select * from grassroots_batch where plan_id = ? and batch = ? and added_in = ?")
            .params(planId, number, addedIn).query(BatchRepository::read).optional();
    }

    private static GrassrootsBatch read(ResultSet row, int number) throws SQLException {
        var drawn = row.getString("drawn_session_id");
        return new GrassrootsBatch(row.getString("id"), row.getString("campaign_id"), row.getString("plan_id"),
            row.getString("unit_id"), row.getInt("batch"), row.getInt("added_in"),
            SessionStatus.valueOf(row.getString("status")), row.getInt("shortfall"), row.getString("reason"),
            row.getString("note"), drawn == null ? null : new GrassrootsBatch.Drawn(drawn, row.getLong("draw_seed")),
            row.getString("reported_by"), Columns.moment(row, "reported_at"), row.getInt("version"));
    }
}
