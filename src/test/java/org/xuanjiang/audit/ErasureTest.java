package org.xuanjiang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.support.DatabaseContents;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/**
 * A hundred lecturers ask that their names be forgotten: afterwards no row of the database holds one, the trail included, and the
 * trail still verifies, here and offline.
 */
@WholeProgram
@TestPropertySource(properties = "spring.application.name=erasure")
class ErasureTest {

    private static final int PERSONS = 100;
    private static final String FORGOTTEN = "（已清除）";
    /** Where the name of a lecturer stands, by the manual. */
    private static final Map<String, String> PLACES = Map.of("plan_version", "document", "obligation", "lecturer", "lecture_session", "lecturer",
        "lecture_session_state", "lecturer");

    @TempDir
    private Path folder;
    @Autowired
    private Office city;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private StoredTrail trail;
    @Autowired
    private TrailRepository entries;
    @Autowired
    private TrailKey key;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private DataSource database;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void forgetsAHundredPersonsAndStillVerifies() throws IOException {
        var jdbc = new JdbcTemplate(database);
        var names = IntStream.rangeClosed(1, PERSONS).mapToObj("宣讲员乙%03d"::formatted).toList();
        aPlanNames(names);
        checkpoints.make();
        assertThat(everything(jdbc)).as("before").contains(names);
        assertThat(verified().incomparable()).isZero();

        transaction.executeWithoutResult(status -> PLACES.forEach((table, column) -> erase(jdbc, table, column, names)));

        var left = everything(jdbc);
        assertThat(names.stream().filter(left::contains)).as("plain hits").isEmpty();
        var result = verified();
        assertThat(result.findings()).isEmpty();
        assertThat(result.incomparable()).as("rows whose salts are gone").isPositive();
        assertThat(result.rows()).as("the others are still compared").isGreaterThan(result.incomparable());
        assertThat(offline()).isZero();
        System.out.printf("erasure: %d persons, 0 plain hits, %d of %d rows incomparable, trail sound%n", PERSONS, result.incomparable(), result.rows());
    }

    private void aPlanNames(List<String> names) {
        city.clock().moveTo(TestClock.START);
        var opened = city.as("fed.reviewer").posts("/api/campaigns", "{}");
        var office = city.within(runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.json().get("id").asText(), "campaign")
            .singleResult());
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        var row = Example.of("draft-plan").document().get("sessions").get(1);
        var sessions = names.stream().map(name -> new Example(row.deepCopy()).with("lecturer", name).with("count", 1).document()).toList();
        office.as("xiji.drafter").does("draftPlan", Example.of("draft-plan").with("sessions", sessions));
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("xiji").does("reviewPlan", Example.of("review-plan").with("decision", "AGREE")
            .with("opinion", "同意，报请批准。").withJson("issues", "[]"));
        office.as("fed.approver").on("xiji").does("approvePlan", Example.of("approve-plan"));
    }

    /** As the manual says: the value, and the salts of the entries that name its row. */
    private static void erase(JdbcTemplate jdbc, String table, String column, List<String> names) {
        var key = table.equals("plan_version") ? "plan_id" : table.equals("lecture_session_state") ? "session_id" : "id";
        for (var name : names) {
            var rows = jdbc.queryForList("select distinct " + key + " from " + table + " where " + column + " like ?", String.class, "%" + name + "%");
            jdbc.update("update " + table + " set " + column + " = replace(" + column + ", ?, ?)", name, FORGOTTEN);
            rows.forEach(row -> jdbc.update("""
                delete from trail_erasable s where exists (select 1 from trail_entry e
                where e.chain_id = s.chain_id and e.seq = s.seq and e.document like ?)""", "%\"key\":\"" + row + "%"));
        }
    }

    /** Every cell of every table, the trail's own as well. */
    private static String everything(JdbcTemplate jdbc) {
        var text = new ArrayList<String>();
        DatabaseContents.of(jdbc).rowsByTable().values().forEach(text::addAll);
        Stream.of("trail_entry", "trail_erasable", "trail_head", "trail_checkpoint", "trail_checkpoint_head", "trail_verification")
            .forEach(table -> jdbc.queryForList("select * from " + table).forEach(row -> text.add(row.toString())));
        return String.join("\n", text);
    }

    private VerificationResult verified() {
        return trail.verify(key.get().verifier(), new Progress());
    }

    private int offline() throws IOException {
        var file = new StringWriter();
        trail.export(file);
        var anchors = new StringBuilder();
        entries.checkpointsAfter(0).forEach(checkpoint -> anchors.append(TrailFile.anchorLine(checkpoint)));
        return VerifyCommand.run(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            Files.writeString(folder.resolve("trail.jsonl"), file.toString()).toString(),
            Files.writeString(folder.resolve("anchor.jsonl"), anchors).toString());
    }
}
