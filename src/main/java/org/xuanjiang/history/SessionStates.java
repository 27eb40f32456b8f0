package org.xuanjiang.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.session.SessionStatus;

/** What the sessions and batches of a plan were, change by change. */
@Repository
class SessionStates {

    private final JdbcClient jdbc;

    SessionStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session from one moment on.
     *
     * @param addedIn version of the plan that brought it
     * @param inBatch reported in a table with others
     */
    record SessionState(String sessionId, int version, Instant since, Track track, int addedIn, boolean inBatch, int batch, String topic,
                        String lecturer, String place, Integer expected, LocalDate plannedOn, SessionStatus status, String reason,
                        String reportedBy) {
    }

    /** Oldest first. */
    List<SessionState> ofSessions(String planId) {
        return jdbc.sql("""
                select st.*, s.track, s.added_in, s.batch_id from lecture_session s
                join lecture_session_state st on st.session_id = s.id
                where s.plan_id = :plan order by st.since, s.id, st.version""")
            .param("plan", planId).query((row, n) -> session(row)).list();
    }

    private static SessionState session(ResultSet row) throws SQLException {
        return new SessionState(row.getString("session_id"), row.getInt("version"), TaskTraces.moment(row, "since"),
            Track.valueOf(row.getString("track")), row.getInt("added_in"), row.getString("batch_id") != null, row.getInt("batch"),
            row.getString("topic"), row.getString("lecturer"), row.getString("place"), row.getObject("expected", Integer.class),
            row.getObject("planned_on", LocalDate.class), SessionStatus.valueOf(row.getString("status")), row.getString("reason"),
            row.getString("reported_by"));
    }

    /** A batch of grassroots sessions from one moment on. */
    record BatchState(String batchId, int version, Instant since, int number, int addedIn, SessionStatus status, int shortfall,
                      int sessions, String reason, String note, String reportedBy) {
    }

    /** Oldest first; reason, note and number of sessions are those of the end. */
    List<BatchState> ofBatches(String planId) {
        return jdbc.sql("""
                select st.batch_id, st.version, st.since, st.status, st.shortfall, b.batch, b.added_in, b.reason, b.note, b.reported_by,
                  (select count(*) from lecture_session s where s.batch_id = b.id) as sessions
                from grassroots_batch b join grassroots_batch_state st on st.batch_id = b.id
                where b.plan_id = :plan order by st.since, b.id, st.version""")
            .param("plan", planId)
            .query((row, n) -> new BatchState(row.getString("batch_id"), row.getInt("version"), TaskTraces.moment(row, "since"),
                row.getInt("batch"), row.getInt("added_in"), SessionStatus.valueOf(row.getString("status")), row.getInt("shortfall"),
                row.getInt("sessions"), row.getString("reason"), row.getString("note"), row.getString("reported_by")))
            .list();
    }
}
