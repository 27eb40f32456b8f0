package org.xuanjiang.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contents by the hash of their bytes, and their previews. */
@Repository
class ContentRepository {

    private final JdbcClient jdbc;

    ContentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a content that is there already from being swept before the present transaction refers to it. */
    boolean lock(String sha256) {
        return jdbc.sql("select sha256 from evidence_content where sha256 = ? for update").param(sha256).query(String.class).optional().isPresent();
    }

    void add(String sha256, long size, Content content) {
        jdbc.sql("insert into evidence_content (sha256, file_type, file_size, width, height) values (?, ?, ?, ?, ?)")
            .params(sha256, content.type().name(), size, content.width(), content.height()).update();
        content.previews().forEach((preview, bytes) ->
            jdbc.sql("insert into evidence_preview (sha256, side, bytes) values (?, ?, ?)").params(sha256, preview.name(), bytes).update());
    }

    Optional<byte[]> preview(String sha256, Preview preview) {
        return jdbc.sql("select bytes from evidence_preview where sha256 = ? and side = ?").params(sha256, preview.name())
            .query((row, number) -> row.getBytes(1)).optional();
    }

    List<String> unused() {
        return jdbc.sql("select sha256 from evidence_content c where not exists (select 1 from evidence_file f where f.sha256 = c.sha256)")
            .query(String.class).list();
    }

    boolean isUsed(String sha256) {
        return jdbc.sql("select count(*) from evidence_file where sha256 = ?").param(sha256).query(Long.class).single() > 0;
    }

    void remove(String sha256) {
        jdbc.sql("delete from evidence_preview where sha256 = ?").param(sha256).update();
        jdbc.sql("delete from evidence_content where sha256 = ?").param(sha256).update();
    }
}
