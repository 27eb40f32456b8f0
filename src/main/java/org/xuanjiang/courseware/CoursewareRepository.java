package org.xuanjiang.courseware;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.evidence.EvidenceFile;
import org.xuanjiang.evidence.FileType;

/** The rows of the library with what has been done about them. Whatever changes one says which revision it has seen. */
@Repository
class CoursewareRepository {

    private final JdbcClient jdbc;

    CoursewareRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits to be judged first, then by track and title. */
    List<Courseware> all() {
        return listed("1 = 1", Map.of());
    }

    List<Courseware> clearedFor(Track track) {
        return listed("c.status = :status and (c.track is null or c.track = :track)",
            Map.of("status", CoursewareStatus.CLEARED.name(), "track", track.name()));
    }

    Optional<Courseware> find(String id) {
        return listed("c.id = :id", Map.of("id", id)).stream().findAny();
    }

    /** In whatever state, of whatever unit. */
    List<Courseware> withContent(String sha256) {
        return listed("c.sha256 = :sha256", Map.of("sha256", sha256));
    }

    private List<Courseware> listed(String which, Map<String, String> values) {
        var acts = jdbc.sql("""
                select a.* from courseware_act a join courseware c on c.id = a.courseware_id
                where c.withdrawn_at is null and %s order by a.courseware_id, a.revision""".formatted(which))
            .params(values).query((row, number) -> Map.entry(row.getString("courseware_id"), act(row))).list().stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                select c.* from courseware c where c.withdrawn_at is null and %s
                order by case c.status when 'CLEARED' then 1 else 0 end, c.track, c.title, c.id""".formatted(which))
            .params(values).query((row, number) -> courseware(row, acts.getOrDefault(row.getString("id"), List.of()))).list();
    }

    void add(String id, CoursewareEntry entry, EvidenceFile file, CoursewareAct act) {
        jdbc.sql("""
                insert into courseware (id, title, track, examiner, examined_on, unit_id, file_name, file_type, file_size, sha256, status, revision)
                values (:id, :title, :track, :examiner, :examinedOn, :unit, :name, :type, :size, :sha256, :status, 0)""")
            .params(columns(entry, file)).param("id", id).param("unit", file.unitId()).param("status", CoursewareStatus.SUBMITTED.name()).update();
        add(id, 0, act);
    }

    /** @return whether the revision still was the newest, here and in what follows */
    boolean enterAgain(String id, int revision, CoursewareEntry entry, EvidenceFile file, CoursewareAct act) {
        return acted(id, revision, act, jdbc.sql("""
                update courseware set title = :title, track = :track, examiner = :examiner, examined_on = :examinedOn, file_name = :name,
                    file_type = :type, file_size = :size, sha256 = :sha256, status = :status, revision = revision + 1
                where id = :id and revision = :revision and withdrawn_at is null""")
            .params(columns(entry, file)).param("status", CoursewareStatus.SUBMITTED.name()).param("id", id).param("revision", revision).update());
    }

    boolean judge(String id, int revision, CoursewareStatus status, CoursewareAct act) {
        return acted(id, revision, act, jdbc.sql("""
                update courseware set status = :status, revision = revision + 1
                where id = :id and revision = :revision and withdrawn_at is null""")
            .param("status", status.name()).param("id", id).param("revision", revision).update());
    }

    boolean withdraw(String id, int revision, CoursewareAct act) {
        return acted(id, revision, act, jdbc.sql("""
                update courseware set withdrawn_at = :at, revision = revision + 1
                where id = :id and revision = :revision and withdrawn_at is null""")
            .param("at", act.at().atOffset(ZoneOffset.UTC)).param("id", id).param("revision", revision).update());
    }

    private boolean acted(String id, int revision, CoursewareAct act, int rows) {
        if (rows == 1) {
            add(id, revision + 1, act);
        }
        return rows == 1;
    }

    private void add(String id, int revision, CoursewareAct act) {
        jdbc.sql("""
                insert into courseware_act (courseware_id, revision, kind, person_id, acted_at, opinion, sha256)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(id, revision, act.kind().name(), act.personId(), act.at().atOffset(ZoneOffset.UTC), act.opinion(), act.sha256()).update();
    }

    private static Map<String, Object> columns(CoursewareEntry entry, EvidenceFile file) {
        var columns = new HashMap<String, Object>();
        columns.put("title", entry.title());
        columns.put("track", entry.track() == null ? null : entry.track().name());
        columns.put("examiner", entry.examiner());
        columns.put("examinedOn", entry.examinedOn());
        columns.put("name", file.name());
        columns.put("type", file.type().name());
        columns.put("size", file.size());
        columns.put("sha256", file.sha256());
        return columns;
    }

    private static CoursewareAct act(ResultSet row) throws SQLException {
        return new CoursewareAct(CoursewareAct.Kind.valueOf(row.getString("kind")), row.getString("person_id"),
            row.getObject("acted_at", OffsetDateTime.class).toInstant(), row.getString("opinion"), row.getString("sha256"));
    }

    private static Courseware courseware(ResultSet row, List<CoursewareAct> acts) throws SQLException {
        var track = row.getString("track");
        return new Courseware(row.getString("id"),
            new CoursewareEntry(row.getString("title"), track == null ? null : Track.valueOf(track), row.getString("examiner"),
                row.getObject("examined_on", LocalDate.class)),
            row.getString("unit_id"), row.getString("file_name"), FileType.valueOf(row.getString("file_type")), row.getLong("file_size"),
            row.getString("sha256"), CoursewareStatus.valueOf(row.getString("status")), row.getInt("revision"), acts);
    }
}
