package org.xuanjiang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.xuanjiang.organization.account.AccountEvent;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** What people do is on the trail, or it did not happen. The database is its own: a verification reads all of it. */
@WholeProgram
@TestPropertySource(properties = "spring.application.name=trail-of-acts")
class TrailOfActsTest {

    private static final int ACTS_PER_RUN = 24;

    @TempDir
    private Path folder;
    @Autowired
    private Office city;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TrailRepository entries;
    @Autowired
    private StoredTrail trail;
    @Autowired
    private TrailKey key;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private Anchors anchors;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private DataSource database;
    @Autowired
    private PlatformTransactionManager transactions;

    private JdbcTemplate jdbc;
    private Office office;

    @BeforeEach
    void campaignIsOpened() {
        jdbc = new JdbcTemplate(database);
        city.clock().moveTo(TestClock.START);
        var opened = city.as("fed.reviewer").posts("/api/campaigns", "{}");
        office = city.within(runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.json().get("id").asText(), "campaign")
            .singleResult());
    }

    @Test
    void saysWhoSubmittedWhatWhere() {
        var task = office.as("fed.reviewer").firstOpen("draftCampaign");
        office.as("fed.reviewer").does(task, Example.of("draft-campaign").with("units", List.of("xiji")));

        var completion = last(task.getProcessInstanceId());
        assertThat(completion.person()).isEqualTo("fed.reviewer");
        assertThat(completion.action()).isEqualTo("task.complete");
        assertThat(completion.object()).isEqualTo("draftCampaign " + task.getId());
        assertThat(completion.document())
            .contains(jdbc.queryForObject("select submission_hash from completion where task_id = ?", String.class, task.getId()));
        assertThat(jdbc.queryForObject("select address from trail_erasable where chain_id = ? and seq = ?", String.class,
            completion.chain(), completion.seq())).isEqualTo("127.0.0.1");
    }

    /** Else every act would wait for the one before it, in whatever instance that is. */
    @Test
    void keepsLinksOfPersonsToTasksOutOfTheChainOfTheDay() {
        var task = office.as("fed.reviewer").firstOpen("draftCampaign");
        var before = jdbc.queryForObject("select max(act) from trail_entry", Long.class);
        office.as("fed.reviewer").does(task, Example.of("draft-campaign").with("units", List.of("xiji")));
        assertThat(jdbc.queryForList("select distinct chain_id from trail_entry where act > ? and document like '%act_hi_identitylink%'",
            String.class, before)).containsExactly(task.getProcessInstanceId());
    }

    @Test
    void recordsARefusalThoughTheActIsUndone() {
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        var task = office.as("fed.approver").firstOpen("issueCampaign");

        assertThat(office.as("fed.reviewer").posts("/api/trail/verification", "").status()).isEqualTo(403);
        assertThat(last("day-2022-12-09"))
            .extracting(TrailEntry::person, TrailEntry::action, TrailEntry::object, TrailEntry::outcome)
            .containsExactly("fed.reviewer", "refusal", "POST /api/trail/verification", "403");
        assertThat(office.as("fed.approver").submits(task.getId(), Example.of("issue-campaign")).status()).isEqualTo(403);
        assertThat(last("day-2022-12-09").object()).isEqualTo("POST /api/tasks/" + task.getId() + "/complete");
    }

    @Test
    void recordsSignInsAndSignOuts() {
        var person = new UsernamePasswordAuthenticationToken("xiji.drafter", null);
        events.publishEvent(new AccountEvent(AccountEvent.Kind.SIGNED_IN, "xiji.drafter", "xiji.drafter", null, null));
        assertThat(last("day-2022-12-09")).extracting(TrailEntry::person, TrailEntry::action, TrailEntry::outcome)
            .containsExactly("xiji.drafter", "sign-in", "done");
        events.publishEvent(new LogoutSuccessEvent(person));
        assertThat(last("day-2022-12-09").action()).isEqualTo("sign-out");
        var typedWrong = new UsernamePasswordAuthenticationToken("My Password!", null);
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(typedWrong, new BadCredentialsException("")));
        assertThat(last("day-2022-12-09").outcome()).isEqualTo("refused BadCredentialsException");
        assertThat(last("day-2022-12-09").document()).doesNotContain("My Password!");
    }

    @Test
    void letsNothingHappenThatCannotBeRecorded() {
        var task = office.as("fed.reviewer").firstOpen("draftCampaign");
        office.as("fed.reviewer").claims(task);
        var before = jdbc.queryForObject("select count(*) from completion", Integer.class);
        jdbc.execute("alter table trail_entry rename to trail_entry_away");
        try {
            var answer = office.as("fed.reviewer").submits(task.getId(), Example.of("draft-campaign").with("units", List.of("xiji")));
            assertThat(answer.status()).as(answer.body()).isEqualTo(500);
        } finally {
            jdbc.execute("alter table trail_entry_away rename to trail_entry");
        }
        assertThat(jdbc.queryForObject("select count(*) from completion", Integer.class)).isEqualTo(before);
        assertThat(office.open("draftCampaign", null)).extracting("id").contains(task.getId());
        assertThat(office.open("issueCampaign", null)).isEmpty();
        assertThat(verified().findings()).isEmpty();
    }

    @Test
    void cannotBeChangedWithTheRightsOfTheProgram() {
        checkpoints.make();
        for (var statement : List.of("update trail_entry set person = 'x'", "delete from trail_entry", "truncate table trail_entry",
            "update trail_checkpoint set hash = 'x'", "delete from trail_checkpoint_head", "delete from trail_head")) {
            assertThatThrownBy(() -> jdbc.execute(statement)).as(statement).isInstanceOf(DataAccessException.class);
        }
        assertThat(verified().findings()).isEmpty();
    }

    @Test
    void staysValidWhenPersonalValuesAreErased() {
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        var intruder = new Intruder(database, transactions, new Random(1));
        var result = intruder.undone(() -> jdbc.update("delete from trail_erasable"), this::verified);

        assertThat(result.findings()).isEmpty();
        assertThat(result.incomparable()).isEqualTo(result.rows()).isPositive();
        assertThat(jdbc.queryForList("select document from trail_entry", String.class)).noneMatch(document -> document.contains("127.0.0.1"));
    }

    /** Entries from before rows were committed to as the database writes them say so by saying nothing. */
    @Test
    void comparesRowsThatAnEntryOfTheFormerFormCommitsTo() {
        var task = office.as("fed.reviewer").firstOpen("draftCampaign");
        office.as("fed.reviewer").does(task, Example.of("draft-campaign").with("units", List.of("xiji")));
        var newest = last(task.getProcessInstanceId());
        var changed = new int[1];
        var intruder = new Intruder(database, transactions, new Random(1));
        intruder.breaksIn();
        var result = intruder.undone(() -> {
            writeInTheFormerForm(newest);
            assertThat(verified().findings()).as("rows as they were").isEmpty();
            changed[0] = jdbc.update("update act_hi_taskinst set name_ = 'x' where id_ = ?", task.getId());
        }, this::verified);
        intruder.leaves();

        assertThat(changed[0]).isEqualTo(1);
        assertThat(result.findings()).extracting(Finding::kind, Finding::object)
            .containsExactly(tuple(Finding.Kind.ROW_ALTERED, "act_hi_taskinst " + task.getId()));
    }

    private void writeInTheFormerForm(TrailEntry entry) {
        var salts = array(jdbc.queryForObject("select salts from trail_erasable where chain_id = ? and seq = ?", String.class, entry.chain(), entry.seq()));
        var document = (ObjectNode) entry.json();
        document.remove("images");
        var images = new HashMap<TouchedRow, String>();
        WatchedTables.all().forEach(table -> new RowImages(database).readAll(table, images::put));
        // The first salt is the address's.
        var next = 1;
        for (var row : document.path("rows")) {
            if (row.has("commitment")) {
                var image = RowImages.canonical(images.get(new TouchedRow(row.path("table").asText(), row.path("key").asText())));
                ((ObjectNode) row).put("commitment", HashAlgorithm.SHA_256.hash(HashAlgorithm.Domain.COMMITMENT,
                    Base64.getDecoder().decode(salts.path(next++).asText()), image.getBytes(StandardCharsets.UTF_8)));
            }
        }
        var text = CanonicalJson.write(document);
        var hash = HashAlgorithm.SHA_256.hash(HashAlgorithm.Domain.LEAF, text.getBytes(StandardCharsets.UTF_8));
        jdbc.update("update trail_entry set document = ?, hash = ? where chain_id = ? and seq = ?", text, hash, entry.chain(), entry.seq());
        jdbc.update("update trail_head set hash = ? where chain_id = ?", hash, entry.chain());
    }

    private static JsonNode array(String text) {
        try {
            return CanonicalJson.read(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(text, notJson);
        }
    }

    @Test
    void verifiesAtAClickAndOffline() throws IOException {
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        checkpoints.make();
        var auditor = city.as("fed.auditor");
        assertThat(auditor.posts("/api/trail/verification", "").status()).isEqualTo(202);
        var state = auditor.asks("/api/trail/verification").json();
        while (state.get("running").asBoolean()) {
            Thread.onSpinWait();
            state = auditor.asks("/api/trail/verification").json();
        }
        var run = state.get("runs").get(0);
        assertThat(run.get("outcome").asText()).as(state.toString()).isEqualTo("SOUND");
        assertThat(run.get("startedBy").asText()).isEqualTo("fed.auditor");
        assertThat(run.get("rows").asLong()).isPositive();
        assertThat(state.get("notDetectable")).isNotEmpty();
        assertThat(state.get("leftOut")).isNotEmpty();

        var file = new StringWriter();
        trail.export(file);
        var exported = Files.writeString(folder.resolve("trail.jsonl"), file.toString());
        var anchor = Files.writeString(folder.resolve("anchor.jsonl"), "");
        for (var checkpoint : entries.checkpointsAfter(0)) {
            Files.writeString(anchor, Files.readString(anchor) + TrailFile.anchorLine(checkpoint));
        }
        var said = new ByteArrayOutputStream();
        assertThat(VerifyCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), exported.toString(), anchor.toString()))
            .as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(anchors.last()).isEqualTo(entries.lastCheckpoint().orElseThrow());

        assertThat(city.as("fed.reviewer").asks("/api/trail/export").status()).isEqualTo(403);
        assertThat(city.as("fed.auditor").asks("/api/trail/export").status()).isEqualTo(200);
        assertThat(last("day-2022-12-09")).extracting(TrailEntry::person, TrailEntry::action).containsExactly("fed.auditor", "export");
    }

    /** What commits while a verification reads belongs to the next one, on every database. */
    @Test
    void raisesNoFalseAlarmWhilePeopleGoOnWorking() throws Exception {
        var work = List.<Runnable>of(
            () -> events.publishEvent(new AccountEvent(AccountEvent.Kind.SIGNED_IN, "xiji.drafter", "xiji.drafter", null, null)),
            () -> city.as("fed.reviewer").posts("/api/trail/verification", ""),
            () -> city.as("fed.reviewer").posts("/api/campaigns", "{}"));
        var over = new AtomicBoolean();
        var done = new AtomicInteger();
        // So many for each verification: whoever works as fast as possible gives the next one ever more to read.
        var turns = new Semaphore(0);
        var people = Executors.newFixedThreadPool(2 * work.size());
        try {
            var busy = Stream.concat(work.stream(), work.stream()).map(act -> people.submit(() -> {
                for (turns.acquire(); !over.get(); turns.acquire()) {
                    act.run();
                    done.incrementAndGet();
                }
                return null;
            })).toList();
            for (var run = 0; run < 30; run++) {
                turns.release(ACTS_PER_RUN);
                assertThat(verified().findings()).as("run %d", run).isEmpty();
            }
            over.set(true);
            turns.release(busy.size());
            for (var one : busy) {
                one.get();
            }
        } finally {
            over.set(true);
            turns.release(2 * work.size());
            people.shutdown();
        }
        assertThat(done.get()).isPositive();
    }

    private TrailEntry last(String chain) {
        return last(chain, "");
    }

    /** @param action what it begins with */
    private TrailEntry last(String chain, String action) {
        var found = new TrailEntry[1];
        entries.readEntries(entry -> found[0] = entry.chain().equals(chain) && entry.action().startsWith(action) ? entry : found[0]);
        assertThat(found[0]).as("an entry %s in %s", action, chain).isNotNull();
        return found[0];
    }

    private VerificationResult verified() {
        return trail.verify(key.get().verifier(), new Progress());
    }
}
