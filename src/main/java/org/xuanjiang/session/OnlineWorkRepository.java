package org.xuanjiang.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OnlineWorkRepository {

    private final JdbcClient jdbc;
    private final JsonColumns json;

    OnlineWorkRepository(JdbcClient jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(OnlineWork work) {
        jdbc.sql("""
                insert into online_work (id, campaign_id, plan_id, unit_id, added_in, status, column_count, piece_count,
                    repost_count, version)
                values (?, ?, ?, ?, ?, ?, 0, 0, 0, ?)""")
            .params(work.id(), work.campaignId(), work.planId(), work.unitId(), work.addedIn(), work.status().name(),
                work.version())
            .update();
    }

    /** @throws SessionChangedMeanwhile when somebody else changed it first */
    void update(OnlineWork work) {
        var report = work.report();
        var updated = jdbc.sql("""
                update online_work set status = :status, report = :report, column_count = :columns,
                    piece_count = :pieces, repost_count = :reposts, reported_by = :by, reported_at = :at,
                    version = version + 1
                where id = :id and version = :version""")
            .param("status", work.status().name())
            .param("report", report == null ? null : json.write(report))
            .param("columns", report == null ? 0 : report.columns().size())
            .param("pieces", report == null ? 0 : report.ownPieces().size())
            .param("reposts", report == null ? 0 : report.reposts().size())
            .param("by", work.reportedBy())
            .param("at", Columns.moment(work.reportedAt()))
            .param("id", work.id())
            .param("version", work.version())
            .update();
        if (updated == 0) {
            throw new SessionChangedMeanwhile();
        }
    }

    Optional<OnlineWork> find(String planId, int addedIn) {
        return jdbc.sql("select * from online_work where plan_id = ? and added_in = ?")
            .params(planId, addedIn).query(this::read).optional();
    }

    List<OnlineWork> ofPlan(String planId) {
        return jdbc.sql("select * from online_work where plan_id = ? order by added_in")
            .param(planId).query(this::read).list();
    }

    List<OnlineWork> ofCampaign(String campaignId) {
        return jdbc.sql("select * from online_work where campaign_id = ? order by plan_id, added_in")
            .param(campaignId).query(this::read).list();
    }

    private OnlineWork read(ResultSet row, int number) throws SQLException {
        var report = row.getString("report");
        return new OnlineWork(row.getString("id"), row.getString("campaign_id"), row.getString("plan_id"),
            row.getString("unit_id"), row.getInt("added_in"), OnlineWorkStatus.valueOf(row.getString("status")),
            report == null ? null : json.read(report, OnlineWork.Report.class), row.getString("reported_by"),
            Columns.moment(row, "reported_at"), row.getInt("version"));
    }
}
