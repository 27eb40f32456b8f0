package org.xuanjiang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.MailLine;
import org.xuanjiang.support.MailLine.Fate;
import org.xuanjiang.support.MailServer;
import org.xuanjiang.support.PostgresDatabase;

/**
 * Two programs that share a database send letters over a line that fails, hangs and loses answers, to servers that are replaced, while
 * the programs themselves are killed with SIGKILL or stand still. Afterwards every letter has arrived once, or says that it has not, or that nobody knows.
 */
class DeliveryUnderFireTest {

    private static final int LETTERS = 1000;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    private Path folder;
    private final Map<String, String> database = new HashMap<>();
    private final List<MailServer> servers = new ArrayList<>();
    private final List<Process> nodes = new ArrayList<>();
    private final Attempts letters = Attempts.of("letters under fire", LETTERS);
    private final Random random = letters.random();
    private volatile MailServer server;
    private JdbcClient jdbc;

    DeliveryUnderFireTest() {
        PostgresDatabase.register((name, value) -> database.put(name, value.get().toString()));
    }

    @AfterEach
    void endAll() {
        nodes.forEach(Process::destroyForcibly);
        servers.forEach(MailServer::close);
    }

    @Test
    void everyLetterArrivesOnceOrIsVisiblyGivenUp() throws IOException {
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.get("spring.datasource.url"), "postgres", "postgres"));
        replaceTheServer();
        try (var line = new MailLine(() -> server.port(), this::fate)) {
            start(line);
            patiently().until(this::isSetUp);
            start(line);
            write(letters.planned());
            for (var kill = 1; kill <= KILLS; kill++) {
                var enough = letters.planned() * kill / (KILLS + 1);
                patiently().until(() -> finished() >= enough);
                // The older one dies in the middle of its work, and the server is another one from now on.
                nodes.remove(0).destroyForcibly();
                replaceTheServer();
                start(line);
                freeze(nodes.get(0), enough + letters.planned() / (KILLS + 2));
            }
            patiently().until(() -> finished() == letters.planned());
        }
        judge();
    }

    /** The mail server's own threads complain about letters that break off. */
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
    }

    /** It stands still for longer than its lease, wherever it was, and then goes on as if nothing had happened. */
    private void freeze(Process node, int until) throws IOException {
        signal(node, "STOP");
        patiently().until(() -> finished() >= until);
        signal(node, "CONT");
    }

    private static void signal(Process node, String signal) throws IOException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(node.pid())).start().onExit().join();
    }

    private void judge() {
        var arrived = servers.stream().flatMap(one -> one.ids().stream()).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var outcomes = new HashMap<String, Integer>();
        jdbc.sql("select id, status from delivery").query(row -> {
            var id = "<" + row.getString("id") + "@xuanjiang>";
            var status = row.getString("status");
            outcomes.merge(status, 1, Integer::sum);
            assertThat(arrived.getOrDefault(id, 0L)).as("%s %s", status, id).isBetween(status.equals("SENT") ? 1L : 0L, status.equals("FAILED") ? 0L : 1L);
        });
        assertThat(outcomes.values().stream().mapToInt(count -> count).sum()).as("none is lost").isEqualTo(letters.planned());
        assertThat(outcomes.keySet()).isSubsetOf("SENT", "UNCERTAIN", "FAILED");
        assertThat(jdbc.sql("select count(*) from notification").query(Integer.class).single()).as("one message each").isEqualTo(letters.planned());
        assertThat(outcomes.getOrDefault("SENT", 0)).as("most of them arrive").isGreaterThan(letters.planned() * 8 / 10);
        letters.report(letters.planned(), outcomes + ", " + arrived.size() + " arrived, " + KILLS + " kills, " + KILLS + " standstills, " + servers.size() + " servers");
    }

    private void write(int count) {
        jdbc.sql("insert into notification_address (person_id, mail_address, code_tries) values ('xiji.drafter', 'drafter@union.example', 0)").update();
        for (var letter = 1; letter <= count; letter++) {
            jdbc.sql("""
                    insert into notification_event (id, kind, title, person_id, happened_at) values (:id, 'ARRIVED', :title, 'xiji.drafter', :now)""")
                .param("id", TimeOrderedId.next()).param("title", "第" + letter + "件").param("now", OffsetDateTime.now())
                .update();
        }
    }

    private int finished() {
        return jdbc.sql("select count(*) from delivery where finished_at is not null").query(Integer.class).single();
    }

    private boolean isSetUp() {
        return jdbc.sql("select to_regclass('delivery') is not null and to_regclass('reminder') is not null").query(Boolean.class).single()
            && jdbc.sql("select count(*) from act_id_user where id_ = 'xiji.drafter'").query(Integer.class).single() == 1;
    }

    private void replaceTheServer() {
        server = new MailServer();
        servers.add(server);
    }

    private synchronized Fate fate() {
        var drawn = random.nextInt(100);
        return drawn < 80 ? Fate.WORKS : drawn < 84 ? Fate.REFUSES : drawn < 86 ? Fate.HANGS : drawn < 91 ? Fate.BREAKS
            : drawn < 97 ? Fate.IS_BUSY : Fate.LOSES_THE_ANSWER;
    }

    private void start(MailLine line) throws IOException {
        var log = new File("target", "letters-under-fire-" + nodes.size() + ".log");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
            "-Duser.timezone=Asia/Shanghai", "-cp", System.getProperty("java.class.path"), XuanjiangApplication.class.getName(),
            "--spring.profiles.active=demo", "--server.port=0", "--xuanjiang.data-dir=" + folder, "--camunda.bpm.job-execution.enabled=false",
            "--spring.mail.host=localhost", "--spring.mail.port=" + line.port(), "--xuanjiang.notification.sender=xuanjiang@union.example",
            "--xuanjiang.notification.quiet=false", "--xuanjiang.notification.interval=PT0.2S", "--xuanjiang.notification.first-retry=PT0.5S",
            "--xuanjiang.notification.lease=PT10S", "--spring.mail.properties.mail.smtp.timeout=1500",
            "--spring.mail.properties.mail.smtp.connectiontimeout=1500"));
        database.forEach((name, value) -> command.add("--" + name + "=" + value));
        nodes.add(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start());
    }
}
