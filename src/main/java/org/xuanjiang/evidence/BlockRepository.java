package org.xuanjiang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bytes in blocks, of which never more than one is in memory. */
@Repository
class BlockRepository {

    static final int LONGEST = 1 << 19;

    private final JdbcClient jdbc;

    BlockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String ownerId, long startAt, byte[] bytes) {
        jdbc.sql("insert into evidence_block (owner_id, start_at, bytes) values (?, ?, ?)").params(ownerId, startAt, bytes).update();
    }

    void addAll(String ownerId, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var at = 0L;
            for (var block = in.readNBytes(LONGEST); block.length > 0; block = in.readNBytes(LONGEST)) {
                add(ownerId, at, block);
                at += block.length;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void handOver(String ownerId, String newOwnerId) {
        jdbc.sql("update evidence_block set owner_id = ? where owner_id = ?").params(newOwnerId, ownerId).update();
    }

    void remove(String ownerId) {
        jdbc.sql("delete from evidence_block where owner_id = ?").param(ownerId).update();
    }

    List<Long> starts(String ownerId) {
        return jdbc.sql("select start_at from evidence_block where owner_id = ? order by start_at").param(ownerId).query(Long.class).list();
    }

    byte[] block(String ownerId, long startAt) {
        return jdbc.sql("select bytes from evidence_block where owner_id = ? and start_at = ?").params(ownerId, startAt)
            .query((row, number) -> row.getBytes(1)).single();
    }

    void copy(String ownerId, OutputStream out) throws IOException {
        for (var start : starts(ownerId)) {
            out.write(block(ownerId, start));
        }
    }
}
