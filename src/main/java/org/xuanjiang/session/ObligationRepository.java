package org.xuanjiang.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.Audience;

@Repository
class ObligationRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ObligationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Obligation promise) {
        jdbc.sql("""
                insert into obligation (id, campaign_id, plan_id, unit_id, row_key, version_no, added_in, track, batch,
                    topic, lecturer, place, date_from, date_to, audience, expected, session_count, status,
                    frozen_at)
                values (:id, :campaignId, :planId, :unitId, :rowKey, :versionNo, :addedIn, :track, :batch,
                    :topic, :lecturer, :place, :dateFrom, :dateTo, :audience, :expected, :count, :status,
                    :frozenAt)
                """)
            .param("id", promise.id())
            .param("campaignId", promise.campaignId())
            .param("planId", promise.planId())
            .param("unitId", promise.unitId())
            .param("rowKey", promise.rowKey())
            .param("versionNo", promise.versionNo())
            .param("addedIn", promise.addedIn())
            .param("track", promise.track().name())
            .param("batch", promise.batch())
            .param("topic", promise.topic())
            .param("lecturer", promise.lecturer())
            .param("place", promise.place())
            .param("dateFrom", promise.dateFrom())
            .param("dateTo", promise.dateTo())
            .param("audience", promise.audience().name())
            .param("expected", promise.expected())
            .param("count", promise.count())
            .param("status", promise.status().name())
            .param("frozenAt", Columns.moment(clock.instant()))
            .update();
    }

    void replace(Obligation promise) {
        jdbc.sql("update obligation set status = 'REPLACED', replaced_at = ? where id = ?")
            .params(Columns.moment(clock.instant()), promise.id())
            .update();
    }

    List<Obligation> inForce(String planId) {
        return jdbc.sql("""
                select * from obligation where plan_id = ? and status = 'IN_FORCE'
                order by track, batch, date_from, id""")
            .param(planId).query(ObligationRepository::read).list();
    }

    private static Obligation read(ResultSet row, int number) throws SQLException {
        return new Obligation(row.getString("id"), row.getString("campaign_id"), row.getString("plan_id"),
            row.getString("unit_id"), row.getString("row_key"), row.getInt("version_no"), row.getInt("added_in"),
            Track.valueOf(row.getString("track")), row.getInt("batch"), row.getString("topic"),
            row.getString("lecturer"), row.getString("place"), row.getObject("date_from", LocalDate.class),
            row.getObject("date_to", LocalDate.class), Audience.valueOf(row.getString("audience")),
            row.getInt("expected"), row.getInt("session_count"),
            ObligationStatus.valueOf(row.getString("status")));
    }
}
