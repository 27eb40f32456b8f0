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
    private static final String ROWS = "select x.*, c.sampled, case when c.closed_at <= :asOf then c.outcome end as outcome from "
        + FigureCounts.SESSIONS + """
         x join campaign_unit u on u.campaign_id = :campaign and u.unit_id = x.unit_id
        left join session_check c on c.session_id = x.session_id and c.drawn_at <= :asOf
        where (cast(:unit as varchar(64)) is null or x.unit_id = cast(:unit as varchar(64)))
        order by u.unit_no, case x.track when 'EXPERT' then 1 when 'LEADER' then 2 when 'MODEL_WORKER' then 3 when 'GRASSROOTS' then 4
          else 5 end, x.batch, coalesce(x.held_on, x.planned_on), x.session_id""";

    private final JdbcClient jdbc;

    Register(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCH);
        jdbc = JdbcClient.create(template);
    }

    void each(Scope scope, Consumer<RegisterRow> reader) {
        jdbc.sql(ROWS).params(FigureCounts.values(scope)).param("unit", null)
            .query(row -> {
                reader.accept(read(row));
            });
    }

    List<RegisterRow> ofUnit(Scope scope, String unitId) {
        return jdbc.sql(ROWS).params(FigureCounts.values(scope)).param("unit", unitId).query((row, n) -> read(row)).list();
    }

    private static RegisterRow read(ResultSet row) throws SQLException {
        var audience = row.getString("audience");
        return new RegisterRow(row.getString("session_id"), row.getString("unit_id"), Track.valueOf(row.getString("track")),
            row.getInt("batch"), row.getString("topic"), row.getString("lecturer"), row.getString("place"),
            row.getObject("planned_on", LocalDate.class), row.getObject("held_on", LocalDate.class),
            audience == null ? null : Audience.valueOf(audience), row.getObject("expected", Integer.class),
            row.getObject("attended", Integer.class), row.getObject("counted", Boolean.class),
            SessionStatus.valueOf(row.getString("status")), row.getString("reason"), row.getString("reported_by"),
            Records.moment(row, "reported_at"), row.getBoolean("sampled"), FigureCounts.outcome(row));
    }
}
