package org.xuanjiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.session.SessionStatus;

/** One row per session: units in the notice's order, then by track, batch and day. */
@Repository
class Register {

    /** Rows fetched at once, so that a register of any length passes through little memory. */
    private static final int FETCH = 500;
    private static final String ROWS = "select * from (select x.*, u.unit_no, case x.track when 'EXPERT' then 1 when 'LEADER' then 2 "
        + "when 'MODEL_WORKER' then 3 when 'GRASSROOTS' then 4 else 5 end as track_no, coalesce(x.held_on, x.planned_on) as session_day, "
        + "c.sampled, c.sample_percent, c.seed, case when c.closed_at <= :asOf then c.outcome end as outcome from " + FigureCounts.SESSIONS + """
         x join campaign_unit u on u.campaign_id = :campaign and u.unit_id = x.unit_id
        left join session_check c on c.session_id = x.session_id and c.drawn_at <= :asOf) y
        """;
    private static final String ORDER = " order by unit_no, track_no, batch, session_day, session_id";

    private final JdbcClient jdbc;

    Register(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCH);
        jdbc = JdbcClient.create(template);
    }

    void each(Scope scope, Consumer<RegisterRow> reader) {
        jdbc.sql(ROWS + ORDER).params(FigureCounts.values(scope))
            .query(row -> {
                reader.accept(read(row));
            });
    }

    List<RegisterRow> all(Scope scope) {
        return jdbc.sql(ROWS + ORDER).params(FigureCounts.values(scope)).query((row, n) -> read(row)).list();
    }

    /** Rows after that position, so many at most. */
    List<RegisterRow> after(RegisterPosition position, Scope scope, int limit) {
        return jdbc.sql(ROWS + "where (unit_no, track_no, batch, session_day, session_id) > (:unitNo, :trackNo, :batchNo, :day, :session)"
                + ORDER + " fetch first :limit rows only")
            .params(FigureCounts.values(scope))
            .param("unitNo", position.unitNo()).param("trackNo", position.trackNo()).param("batchNo", position.batch()).param("day", position.day())
            .param("session", position.sessionId()).param("limit", limit)
            .query((row, n) -> read(row))
            .list();
    }

    private static RegisterRow read(ResultSet row) throws SQLException {
        var audience = row.getString("audience");
        var position = new RegisterPosition(row.getInt("unit_no"), row.getInt("track_no"), row.getInt("batch"),
            row.getObject("session_day", LocalDate.class), row.getString("session_id"));
        return new RegisterRow(position, row.getString("unit_id"), Track.valueOf(row.getString("track")),
            row.getString("topic"), row.getString("lecturer"), row.getString("place"),
            row.getObject("planned_on", LocalDate.class), row.getObject("held_on", LocalDate.class),
            audience == null ? null : Audience.valueOf(audience), row.getObject("expected", Integer.class),
            row.getObject("attended", Integer.class), row.getObject("counted", Boolean.class),
            SessionStatus.valueOf(row.getString("status")), row.getString("reason"), row.getString("reported_by"),
            Records.moment(row, "reported_at"), row.getBoolean("sampled"), row.getObject("sample_percent", Integer.class),
            row.getObject("seed", Long.class), FigureCounts.outcome(row));
    }
}
