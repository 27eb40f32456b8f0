package org.xuanjiang.engine;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * First migration: the scripts that the engine ships for its own tables, so that one tool owns the whole schema and two
 * nodes starting on an empty database cannot race.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
    /** The engine checks all of these at start, also where CMMN is switched off. */
    private static final List<String> PARTS = List.of(
        "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine 7.24";
    }

    /** The scripts belong to the release of the engine and never change. */
    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        var dialect = product.contains("postgres") ? "postgres" : "h2";
        for (var part : PARTS) {
            var script = new ClassPathResource(SCRIPT.formatted(dialect, part));
            ScriptUtils.executeSqlScript(connection, new EncodedResource(script, "UTF-8"));
        }
    }
}
