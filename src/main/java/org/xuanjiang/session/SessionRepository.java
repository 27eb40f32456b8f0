package org.xuanjiang.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.Audience;

@Repository
class SessionRepository {

    private static final String BY_DAY = " order by coalesce(held_on, planned_on), id";

    private static final SessionReport NO_REPORT =
        new SessionReport(false, null, null, null, null, null, null, List.of(), null);

    private final JdbcClient jdbc;
    private final JsonColumns json;
    private final Clock clock;

    SessionRepository(JdbcClient jdbc, JsonColumns json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(LectureSession session) {
        jdbc.sql("""
                insert into lecture_session (id, campaign_id, plan_id, unit_id, track, batch, row_key, batch_id,
                    meeting_kind, ordinal, added_in, topic, lecturer, lecturer_title, place, planned_on, planned_at,
                    audience, expected, invited_on, capacity, contact_kind, contact_name, note, status, reason, held_on,
                    attended, counted, highlights, recording_title, recording_link, evidence,
                    reported_by, reported_at, version)
                values (:id, :campaignId, :planId, :unitId, :track, :batch, :rowKey, :batchId,
                    :meetingKind, :ordinal, :addedIn, :topic, :lecturer, :lecturerTitle, :place, :plannedOn, :plannedAt,
                    :audience, :expected, :invitedOn, :capacity, :contactKind, :contactName, :note, :status, :reason,
                    :heldOn, :attended, :counted, :highlights, :recordingTitle, :recordingLink, :evidence,
                    :reportedBy, :reportedAt, :version)
                """)
            .params(changing(session))
            .param("campaignId", session.campaignId())
            .param("planId", session.planId())
            .param("unitId", session.unitId())
            .param("track", session.track().name())
            .param("rowKey", session.rowKey())
            .param("batchId", session.batchId())
            .param("meetingKind", Columns.name(session.meetingKind()))
            .param("ordinal", session.ordinal())
            .param("addedIn", session.addedIn())
            .update();
        keepState(session.id());
        addLinks(session);
    }

    /** @throws SessionChangedMeanwhile when somebody else changed it first */
    void update(LectureSession session) {
        var updated = jdbc.sql("""
                update lecture_session set batch = :batch, topic = :topic, lecturer = :lecturer,
                    lecturer_title = :lecturerTitle, place = :place, planned_on = :plannedOn, planned_at = :plannedAt,
                    audience = :audience, expected = :expected, invited_on = :invitedOn, capacity = :capacity,
                    contact_kind = :contactKind, contact_name = :contactName, note = :note, status = :status,
                    reason = :reason, held_on = :heldOn, attended = :attended, counted = :counted,
                    highlights = :highlights, recording_title = :recordingTitle, recording_link = :recordingLink,
                    evidence = :evidence,
                    reported_by = :reportedBy, reported_at = :reportedAt, version = version + 1
                where id = :id and version = :version
                """)
            .params(changing(session))
            .update();
        if (updated == 0) {
            throw new SessionChangedMeanwhile();
        }
        keepState(session.id());
        addLinks(session);
    }

    /** What the session was from now on, so that registers of a past day can be written again. */
    private void keepState(String sessionId) {
        jdbc.sql("""
                insert into lecture_session_state (session_id, version, since, campaign_id, batch, topic, lecturer, place, audience,
                    expected, planned_on, held_on, status, reason, attended, counted, reported_by, reported_at)
                select id, version, :since, campaign_id, batch, topic, lecturer, place, audience,
                    expected, planned_on, held_on, status, reason, attended, counted, reported_by, reported_at
                from lecture_session where id = :id""")
            .param("since", Columns.moment(clock.instant()))
            .param("id", sessionId)
            .update();
    }

    Optional<LectureSession> find(String id) {
        return some("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<LectureSession> ofPlan(String planId) {
        return some("where plan_id = :planId" + BY_DAY, Map.of("planId", planId));
    }

    List<LectureSession> ofRow(String planId, String rowKey) {
        return some("where plan_id = :planId and row_key = :rowKey order by ordinal, id",
            Map.of("planId", planId, "rowKey", rowKey));
    }

    List<LectureSession> ofBatch(String batchId) {
        return some("where batch_id = :batchId order by ordinal", Map.of("batchId", batchId));
    }

    List<LectureSession> ofCampaign(String campaignId) {
        return some("where campaign_id = :campaignId" + BY_DAY, Map.of("campaignId", campaignId));
    }

    /** Sessions of this lecturer that are planned or were held in the campaign, across all units. */
    List<LectureSession> ofLecturer(String campaignId, String lecturer) {
        return some("""
                where lecturer = :lecturer and campaign_id = :campaignId and status in ('PLANNED', 'HELD')""" + BY_DAY,
            Map.of("campaignId", campaignId, "lecturer", lecturer));
    }

    /** Sessions of these lecturers, alone or with others, that are planned or were held on one of these days, across all units and campaigns. */
    List<LectureSession> ofLecturers(Collection<String> lecturers, LocalDate from, LocalDate to) {
        var values = new HashMap<String, Object>(Map.of("from", from, "to", to));
        var anyOfThem = lecturers.stream().map(name -> {
            var at = "name" + values.size();
            values.put(at, "%、" + name.replaceAll("[!%_]", "!$0") + "、%");
            return "concat('、', translate(lecturer, '，,；;', '、、、、'), '、') like :" + at + " escape '!'";
        }).collect(Collectors.joining(" or "));
        return some("""
                where (%s) and status in ('PLANNED', 'HELD') and coalesce(held_on, planned_on) between :from and :to""".formatted(anyOfThem) + BY_DAY, values);
    }

    /** Other sessions, of whatever unit, whose report names one of these links. */
    List<LectureSession> citing(Collection<String> links, String exceptId) {
        return links.isEmpty() ? List.of() : some("""
                where id <> :id and id in (select session_id from session_link where link in (:links))""" + BY_DAY,
            Map.of("links", links, "id", exceptId));
    }

    private List<LectureSession> some(String condition, Map<String, ?> values) {
        return jdbc.sql("select * from lecture_session " + condition).params(values).query(this::read).list();
    }

    /** Makes the same link findable under another report. */
    private void addLinks(LectureSession session) {
        if (session.report() == null) {
            return;
        }
        session.report().evidence().stream().map(Evidence::link).filter(Objects::nonNull).distinct().forEach(link ->
            jdbc.sql("insert into session_link (session_id, link) values (?, ?)").params(session.id(), link).update());
    }

    private Map<String, Object> changing(LectureSession session) {
        var facts = session.arrangement();
        var prepared = session.preparation();
        var columns = new HashMap<String, Object>();
        columns.put("id", session.id());
        columns.put("batch", session.batch());
        columns.put("topic", facts.topic());
        columns.put("lecturer", facts.lecturer());
        columns.put("lecturerTitle", facts.lecturerTitle());
        columns.put("place", facts.place());
        columns.put("plannedOn", facts.plannedOn());
        columns.put("plannedAt", facts.plannedAt());
        columns.put("audience", Columns.name(facts.audience()));
        columns.put("expected", facts.expected());
        columns.put("invitedOn", prepared.invitedOn());
        columns.put("capacity", prepared.capacity());
        columns.put("contactKind", Columns.name(prepared.contactKind()));
        columns.put("contactName", prepared.contactName());
        columns.put("note", prepared.note());
        columns.put("status", session.status().name());
        columns.put("reason", session.reason());
        columns.put("reportedBy", session.reportedBy());
        columns.put("reportedAt", Columns.moment(session.reportedAt()));
        columns.put("version", session.version());
        columns.putAll(reported(session.report() == null ? NO_REPORT : session.report()));
        return columns;
    }

    private Map<String, Object> reported(SessionReport report) {
        var attendance = report.attendance();
        var recording = report.recording();
        var columns = new HashMap<String, Object>();
        columns.put("heldOn", report.heldOn());
        columns.put("attended", attendance == null ? null : attendance.people());
        columns.put("counted", attendance == null ? null : attendance.counted());
        columns.put("highlights", report.highlights());
        columns.put("recordingTitle", recording == null ? null : recording.title());
        columns.put("recordingLink", recording == null ? null : recording.link());
        columns.put("evidence", report.evidence().isEmpty() ? null : json.write(report.evidence()));
        return columns;
    }

    private LectureSession read(ResultSet row, int number) throws SQLException {
        var facts = new Arrangement(row.getString("topic"), row.getString("lecturer"), row.getString("lecturer_title"),
            row.getString("place"), row.getObject("planned_on", LocalDate.class),
            row.getObject("planned_at", LocalTime.class), Columns.value(row, "audience", Audience.class),
            row.getObject("expected", Integer.class));
        var prepared = new Preparation(row.getObject("invited_on", LocalDate.class),
            row.getObject("capacity", Integer.class), Columns.value(row, "contact_kind", ContactKind.class),
            row.getString("contact_name"), row.getString("note"));
        return new LectureSession(row.getString("id"), row.getString("campaign_id"), row.getString("plan_id"),
            row.getString("unit_id"), Track.valueOf(row.getString("track")), row.getInt("batch"),
            row.getString("row_key"), row.getString("batch_id"), Columns.value(row, "meeting_kind", MeetingKind.class),
            row.getInt("ordinal"), row.getInt("added_in"), facts, prepared,
            SessionStatus.valueOf(row.getString("status")), row.getString("reason"), readReport(row),
            row.getString("reported_by"), Columns.moment(row, "reported_at"), row.getInt("version"));
    }

    private SessionReport readReport(ResultSet row) throws SQLException {
        if (row.getString("reported_by") == null) {
            return null;
        }
        var heldOn = row.getObject("held_on", LocalDate.class);
        if (heldOn == null) {
            return SessionReport.notHeld(row.getString("reason"));
        }
        var evidence = row.getString("evidence");
        var recording = row.getString("recording_title");
        return new SessionReport(true, null, heldOn, row.getString("lecturer"), row.getString("place"),
            Attendance.of(row.getObject("attended", Integer.class), row.getObject("counted", Boolean.class)),
            row.getString("highlights"), evidence == null ? List.of() : json.readList(evidence, Evidence.class),
            recording == null ? null : new Recording(recording, row.getString("recording_link")));
    }
}
