package org.xuanjiang.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One PostgreSQL for all tests of a build, with durability on: the embedded one starts with it off. */
public final class PostgresDatabase {

    private static EmbeddedPostgres server;

    private PostgresDatabase() {
    }

    /** Points the data source of a test context to a new, empty database. */
    public static void register(DynamicPropertyRegistry registry) {
        var url = newDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    private static synchronized String newDatabase() {
        var name = "xj_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = running().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot create a database", failed);
        }
        return running().getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres running() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "300")
                    .start();
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot start the embedded PostgreSQL", failed);
            }
        }
        return server;
    }
}
