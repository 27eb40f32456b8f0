package org.xuanjiang.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileRepository {

    private static final String FILES = "select f.*, c.file_type from evidence_file f join evidence_content c on c.sha256 = f.sha256 ";

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EvidenceFile file) {
        jdbc.sql("""
                insert into evidence_file (id, task_id, unit_id, session_id, sha256, received_sha256, file_name, file_size, taken_at,
                    uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(file.id(), file.taskId(), file.unitId(), file.sessionId(), file.sha256(), file.receivedSha256(), file.name(), file.size(),
                file.takenAt(), file.uploadedBy(), file.uploadedAt().atOffset(ZoneOffset.UTC))
            .update();
    }

    Optional<EvidenceFile> find(String id) {
        return jdbc.sql(FILES + "where f.id = ?").param(id).query(FileRepository::read).optional();
    }

    List<EvidenceFile> ofTask(String taskId) {
        return jdbc.sql(FILES + "where f.task_id = ? order by f.uploaded_at, f.id").param(taskId).query(FileRepository::read).list();
    }

    List<EvidenceFile> ofSession(String sessionId) {
        return jdbc.sql(FILES + "where f.session_id = ? order by f.uploaded_at, f.id").param(sessionId).query(FileRepository::read).list();
    }

    /** Other sessions, of whatever unit, whose reports name one of these contents. */
    List<EvidenceFile> reportedElsewhere(Collection<String> hashes, String exceptSessionId) {
        return hashes.isEmpty() ? List.of() : jdbc.sql(FILES + """
                where f.sha256 in (:hashes) and f.session_id is not null and f.session_id <> :except order by f.uploaded_at, f.id""")
            .param("hashes", hashes).param("except", exceptSessionId).query(FileRepository::read).list();
    }

    /** @return whether it was free until now */
    boolean attach(String id, String sessionId) {
        return jdbc.sql("update evidence_file set session_id = ? where id = ? and session_id is null and keeper_id is null").params(sessionId, id).update() == 1;
    }

    /** The pile is left behind: the file counts among those of its keeper. @return whether it was free until now */
    boolean keep(String id, String keeperId) {
        return jdbc.sql("update evidence_file set keeper_id = ?, task_id = ? where id = ? and session_id is null and keeper_id is null")
            .params(keeperId, keeperId, id).update() == 1;
    }

    /** @return whether it was there and nothing named it */
    boolean removeUnused(String id) {
        return jdbc.sql("delete from evidence_file where id = ? and session_id is null and keeper_id is null").param(id).update() == 1;
    }

    /** Tasks with files that nothing names, uploaded before that moment. */
    List<String> tasksWithUnused(Instant before) {
        return jdbc.sql("select distinct task_id from evidence_file where session_id is null and keeper_id is null and uploaded_at < ?")
            .param(before.atOffset(ZoneOffset.UTC)).query(String.class).list();
    }

    long keptBy(String unitId) {
        return jdbc.sql("select coalesce(sum(file_size), 0) from evidence_file where unit_id = ?").param(unitId).query(Long.class).single();
    }

    private static EvidenceFile read(ResultSet row, int number) throws SQLException {
        return new EvidenceFile(row.getString("id"), row.getString("task_id"), row.getString("unit_id"), row.getString("session_id"),
            row.getString("keeper_id"), FileType.valueOf(row.getString("file_type")), row.getString("file_name"), row.getLong("file_size"), row.getString("sha256"),
            row.getString("received_sha256"), row.getObject("taken_at", LocalDateTime.class), row.getString("uploaded_by"),
            row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
