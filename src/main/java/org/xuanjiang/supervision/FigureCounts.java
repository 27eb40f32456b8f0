package org.xuanjiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.session.CheckResult;
import org.xuanjiang.session.SessionStatus;

/** Counts in the database, by key of the campaign: so many queries whatever its size. */
@Repository
class FigureCounts {

    /** Sessions as they were at the moment asked for, narrowed by batch, track and audience. */
    static final String SESSIONS = """
        (select st.*, s.plan_id, s.unit_id, s.track
         from lecture_session_state st join lecture_session s on s.id = st.session_id
         where st.campaign_id = :campaign and st.since <= :asOf
           and not exists (select 1 from lecture_session_state later
             where later.session_id = st.session_id and later.version > st.version and later.since <= :asOf)
           and (cast(:batch as integer) is null or st.batch = cast(:batch as integer))
           and (cast(:track as varchar(20)) is null or s.track = cast(:track as varchar(20)))
           and (cast(:audience as varchar(30)) is null or st.audience = cast(:audience as varchar(30)))
           and (cast(:unit as varchar(64)) is null or s.unit_id = cast(:unit as varchar(64))))
        """;

    static final String PROMISES = """
        from obligation where campaign_id = :campaign and frozen_at <= :asOf and (replaced_at is null or replaced_at > :asOf)
          and (cast(:batch as integer) is null or batch = cast(:batch as integer))
          and (cast(:track as varchar(20)) is null or track = cast(:track as varchar(20)))
          and (cast(:audience as varchar(30)) is null or audience = cast(:audience as varchar(30)))
          and (cast(:unit as varchar(64)) is null or unit_id = cast(:unit as varchar(64)))
        """;

    /** Which track an article stems from: online work, or the session whose recording bears its title. */
    static final String PUBLISHED = """
        (select a.id, a.unit_id, a.idea_title, case when a.source like 'online/%' then 'ONLINE'
            else (select min(s.track) from lecture_session s where s.plan_id = a.plan_id and s.recording_title = a.idea_title) end as track
         from article a where a.campaign_id = :campaign and (cast(:unit as varchar(64)) is null or a.unit_id = cast(:unit as varchar(64)))
           and exists (select 1 from article_publication p where p.article_id = a.id and p.recorded_at <= :asOf))
        """;

    private final JdbcClient jdbc;

    FigureCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums per unit and track; what stems from no single track stands under {@code null}. */
    static final class Tally {

        private final Map<String, Integer> sums = new HashMap<>();

        void add(String unitId, String track, int figure) {
            sums.merge(unitId + "/" + track, figure, Integer::sum);
        }

        int of(String unitId, Track track) {
            return sums.getOrDefault(unitId + "/" + (track == null ? null : track.name()), 0);
        }
    }

    Tally promised(Scope scope) {
        return tally("select unit_id, track, sum(session_count) as figure " + PROMISES + " group by unit_id, track", scope);
    }

    Tally held(Scope scope) {
        var held = tally("select unit_id, track, count(*) as figure from " + SESSIONS + " x where status = 'HELD' group by unit_id, track", scope);
        addOnlinePieces(held, scope);
        return held;
    }

    Tally reported(Scope scope) {
        var reported = tally("select unit_id, track, count(*) as figure from " + SESSIONS
            + " x where reported_at is not null group by unit_id, track", scope);
        // What a reported batch lacks was reported as not held.
        jdbc.sql("""
                select b.unit_id, sum(st.shortfall) as figure
                from grassroots_batch_state st join grassroots_batch b on b.id = st.batch_id
                where st.campaign_id = :campaign and st.since <= :asOf and st.reported_at is not null
                  and not exists (select 1 from grassroots_batch_state later
                    where later.batch_id = st.batch_id and later.version > st.version and later.since <= :asOf)
                  and (cast(:batch as integer) is null or b.batch = cast(:batch as integer))
                group by b.unit_id""")
            .params(values(scope)).query(row -> {
                reported.add(row.getString("unit_id"), Track.GRASSROOTS.name(), row.getInt("figure"));
            });
        addOnlinePieces(reported, scope);
        return reported;
    }

    Tally published(Scope scope) {
        return tally("select unit_id, track, count(*) as figure from " + PUBLISHED + " x group by unit_id, track", scope);
    }

    private void addOnlinePieces(Tally tally, Scope scope) {
        jdbc.sql("""
                select unit_id, sum(piece_count) as figure from online_work
                where campaign_id = :campaign and reported_at <= :asOf group by unit_id""")
            .params(values(scope)).query(row -> {
                tally.add(row.getString("unit_id"), Track.ONLINE.name(), row.getInt("figure"));
            });
    }

    private Tally tally(String sql, Scope scope) {
        var tally = new Tally();
        jdbc.sql(sql).params(values(scope)).query(row -> {
            tally.add(row.getString("unit_id"), row.getString("track"), row.getInt("figure"));
        });
        return tally;
    }

    /** Sessions of one day that had the same status. */
    record DayCount(LocalDate day, SessionStatus status, int sessions) {
    }

    List<DayCount> byDay(Scope scope) {
        return jdbc.sql("select coalesce(held_on, planned_on) as session_day, status, count(*) as figure from " + SESSIONS
                + " x where status in ('HELD', 'PLANNED') group by coalesce(held_on, planned_on), status")
            .params(values(scope))
            .query((row, n) -> new DayCount(row.getObject("session_day", LocalDate.class), SessionStatus.valueOf(row.getString("status")),
                row.getInt("figure")))
            .list();
    }

    /** @param outcome {@code null} while the check is open, and for sessions that were not drawn */
    record DrawCount(Track track, boolean sampled, CheckResult outcome, int sessions) {
    }

    List<DrawCount> draws(Scope scope) {
        // Grouped outside: PostgreSQL takes the moment in a select list and the one in a group by for two different ones.
        return jdbc.sql("select track, sampled, outcome, count(*) as figure from (select x.track, c.sampled, "
                + "case when c.closed_at <= :asOf then c.outcome end as outcome from " + SESSIONS + """
                 x join session_check c on c.session_id = x.session_id and c.drawn_at <= :asOf) draws
                group by track, sampled, outcome""")
            .params(values(scope))
            .query((row, n) -> new DrawCount(Track.valueOf(row.getString("track")), row.getBoolean("sampled"), outcome(row),
                row.getInt("figure")))
            .list();
    }

    /** @param outcome, checkedBy, note {@code null} while the check was open */
    record Drawn(String unitId, Track track, String topic, LocalDate heldOn, Instant drawnAt, int percent, long seed, CheckResult outcome,
                 String checkedBy, String note) {
    }

    /** Sessions that the draw has hit, the newest first, so many at most. */
    List<Drawn> drawn(Scope scope, int limit) {
        return jdbc.sql("""
                select x.unit_id, x.track, x.topic, x.held_on, c.drawn_at, c.sample_percent, c.seed,
                  case when c.closed_at <= :asOf then c.outcome end as outcome,
                  case when c.closed_at <= :asOf then c.checked_by end as checked_by,
                  case when c.closed_at <= :asOf then c.note end as note
                from""" + " " + SESSIONS + """
                 x join session_check c on c.session_id = x.session_id and c.drawn_at <= :asOf and c.sampled
                order by c.drawn_at desc, x.session_id fetch first :limit rows only""")
            .params(values(scope)).param("limit", limit)
            .query((row, n) -> new Drawn(row.getString("unit_id"), Track.valueOf(row.getString("track")), row.getString("topic"),
                row.getObject("held_on", LocalDate.class), Records.moment(row, "drawn_at"), row.getInt("sample_percent"), row.getLong("seed"),
                outcome(row), row.getString("checked_by"), row.getString("note")))
            .list();
    }

    static CheckResult outcome(ResultSet row) throws SQLException {
        var name = row.getString("outcome");
        return name == null ? null : CheckResult.valueOf(name);
    }

    static Map<String, Object> values(Scope scope) {
        var values = new HashMap<String, Object>();
        values.put("campaign", scope.campaignId());
        values.put("asOf", OffsetDateTime.ofInstant(scope.asOf(), ZoneOffset.UTC));
        values.put("batch", scope.batch());
        values.put("track", scope.track() == null ? null : scope.track().name());
        values.put("audience", scope.audience() == null ? null : scope.audience().name());
        values.put("unit", scope.unitId());
        return values;
    }
}
