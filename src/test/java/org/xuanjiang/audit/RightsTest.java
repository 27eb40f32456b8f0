package org.xuanjiang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.PostgresDatabase;

/** The program works with the few rights that the operations manual gives it, in the manual's own statements, and those change no past. */
class RightsTest {

    private static final Pattern BLOCK = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);
    private static final String PASSWORD = "of-this-test";

    @TempDir
    private Path data;
    private final Map<String, String> settings = new HashMap<>();

    @Test
    void theRoleOfTheProgramChangesNoPast() throws IOException {
        PostgresDatabase.register((name, value) -> settings.put(name, value.get().toString()));
        var blocks = blocksAfter("**Rights.**");
        // Its question would name the server's own role, whatever role is asked for.
        var url = settings.get("spring.datasource.url").replaceFirst("\\?.*", "");
        run(new DriverManagerDataSource(url, settings.get("spring.datasource.username"), settings.get("spring.datasource.password")),
            blocks.get(0).replace("database xuanjiang ", "database " + url.replaceFirst(".*/", "") + " "));

        try (var program = start(url)) {
            run(new DriverManagerDataSource(url, "xuanjiang_owner", PASSWORD), blocks.get(1));
            program.getBean(Trail.class).happened("fed.auditor", "sign-in", "session", "done");
            program.getBean(Checkpoints.class).make();

            var role = new JdbcTemplate(new DriverManagerDataSource(url, "xuanjiang", PASSWORD));
            for (var statement : List.of("update trail_entry set person = 'x'", "delete from trail_entry", "truncate trail_entry cascade",
                "update trail_checkpoint set hash = 'x'", "delete from trail_checkpoint", "delete from trail_checkpoint_head",
                "delete from trail_head", "delete from trail_erasable", "alter table trail_entry disable trigger all",
                "drop trigger trail_entry_is_append_only on trail_entry", "drop table trail_erasable", "delete from trail_checkpoint_turn",
                "set session_replication_role = replica", "create table other (id integer)", "update flyway_schema_history set checksum = 1")) {
                assertThatThrownBy(() -> role.execute(statement), statement).isInstanceOf(DataAccessException.class)
                    .rootCause().hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
            var result = program.getBean(StoredTrail.class).verify(program.getBean(TrailKey.class).get().verifier(), new Progress());
            assertThat(result.findings()).isEmpty();
            assertThat(result.checkpoints()).isPositive();
        }
    }

    private ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(XuanjiangApplication.class).profiles("demo").run("--server.port=0",
            "--xuanjiang.data-dir=" + data, "--spring.datasource.url=" + url, "--spring.datasource.username=xuanjiang",
            "--spring.datasource.password=" + PASSWORD, "--spring.flyway.user=xuanjiang_owner", "--spring.flyway.password=" + PASSWORD);
    }

    private static void run(DataSource database, String statements) {
        var jdbc = new JdbcTemplate(database);
        for (var statement : statements.replace("'…'", "'" + PASSWORD + "'").split(";")) {
            if (!statement.isBlank()) {
                jdbc.execute(statement);
            }
        }
    }

    private static List<String> blocksAfter(String heading) throws IOException {
        var manual = Files.readString(Path.of("docs/operations.md"));
        return BLOCK.matcher(manual.substring(manual.indexOf(heading))).results().map((MatchResult block) -> block.group(1)).toList();
    }
}
