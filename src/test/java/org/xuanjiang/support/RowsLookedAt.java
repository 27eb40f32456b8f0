package org.xuanjiang.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL itself says it has read from tables and indexes, whether or not it came back to the program: a missing index shows
 * here only. The program must have a single connection, because the server counts per connection and tells when it likes.
 */
public final class RowsLookedAt {

    private static final String READ = """
        select (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables)
          + (select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes)""";

    private final JdbcClient jdbc;

    public RowsLookedAt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long by(Runnable question) {
        var before = now();
        question.run();
        return now() - before;
    }

    private long now() {
        jdbc.sql("select pg_stat_force_next_flush()").query().listOfRows();
        return jdbc.sql(READ).query(Long.class).single();
    }
}
