package org.xuanjiang.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {

    private final JdbcClient jdbc;

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Upload upload, Instant at) {
        jdbc.sql("""
                insert into evidence_upload (id, task_id, unit_id, person_id, file_name, file_size, modified_at, received, touched_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(upload.id(), upload.taskId(), upload.unitId(), upload.personId(), upload.name(), upload.size(), upload.modifiedAt(),
                upload.received(), at.atOffset(ZoneOffset.UTC))
            .update();
    }

    /** The same file of the same person for the same task, to go on with. */
    Optional<Upload> findSame(Upload wanted) {
        return jdbc.sql("""
                select * from evidence_upload where task_id = ? and person_id = ? and file_name = ? and file_size = ? and modified_at = ?""")
            .params(wanted.taskId(), wanted.personId(), wanted.name(), wanted.size(), wanted.modifiedAt())
            .query(UploadRepository::read).optional();
    }

    Optional<Upload> find(String id) {
        return jdbc.sql("select * from evidence_upload where id = ?").param(id).query(UploadRepository::read).optional();
    }

    /** Two windows may send the same file; the slower one waits here. */
    Optional<Upload> lock(String id) {
        return jdbc.sql("select * from evidence_upload where id = ? for update").param(id).query(UploadRepository::read).optional();
    }

    void advance(String id, long received, Instant at) {
        jdbc.sql("update evidence_upload set received = ?, touched_at = ? where id = ?").params(received, at.atOffset(ZoneOffset.UTC), id).update();
    }

    void remove(String id) {
        jdbc.sql("delete from evidence_upload where id = ?").param(id).update();
    }

    long announcedBy(String unitId) {
        return jdbc.sql("select coalesce(sum(file_size), 0) from evidence_upload where unit_id = ?").param(unitId).query(Long.class).single();
    }

    List<Upload> untouchedSince(Instant moment) {
        return jdbc.sql("select * from evidence_upload where touched_at < ?").param(moment.atOffset(ZoneOffset.UTC)).query(UploadRepository::read).list();
    }

    private static Upload read(ResultSet row, int number) throws SQLException {
        return new Upload(row.getString("id"), row.getString("task_id"), row.getString("unit_id"), row.getString("person_id"),
            row.getString("file_name"), row.getLong("file_size"), row.getLong("modified_at"), row.getLong("received"));
    }
}
