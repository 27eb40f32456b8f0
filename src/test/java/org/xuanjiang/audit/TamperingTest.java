package org.xuanjiang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/**
 * Whatever somebody with all rights on the database changes behind the program's back is found, and named. The database is its
 * own: a verification reads all of it, and this asks for a thousand.
 */
@WholeProgram
@TestPropertySource(properties = "spring.application.name=tampering")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {

    private static final String ORDERED_BY_CHAIN = "1 = 1 order by chain_id, seq";

    @Autowired
    private Office city;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private StoredTrail trail;
    @Autowired
    private TrailKey key;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private DataSource database;
    @Autowired
    private PlatformTransactionManager transactions;

    private final Attempts attempts = Attempts.of("tampering", 500);
    private final Random random = attempts.random();
    private Intruder intruder;

    @BeforeAll
    void peopleHaveWorked() {
        city.clock().moveTo(TestClock.START);
        var opened = city.as("fed.reviewer").posts("/api/campaigns", "{}");
        var campaign = runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.json().get("id").asText(), "campaign")
            .singleResult();
        var office = city.within(campaign);
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        checkpoints.make();
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        office.as("xiji.drafter").does("draftPlan", Example.of("draft-plan"));
        tasks.createComment(office.as("xiji.leader").firstOpen("signPlan").getId(), null, "请尽快签发");
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("xiji").does("reviewPlan", Example.of("review-plan"));
        checkpoints.make();
        intruder = new Intruder(database, transactions, random);
        intruder.breaksIn();
    }

    @AfterAll
    void nobodyIsThereAnyMore() {
        intruder.leaves();
        assertThat(verified().findings()).as("what is left of the attacks").isEmpty();
    }

    @Test
    void raisesNoFalseAlarm() {
        var runs = Math.max(20, attempts.planned() / 5);
        for (var run = 0; run < runs; run++) {
            assertThat(verified().findings()).isEmpty();
        }
        attempts.report(runs, "clean runs, 0 false alarms");
    }

    @Test
    void findsEveryChangeOfTheTrail() {
        var rows = intruder.rows("trail_entry", ORDERED_BY_CHAIN, "chain_id", "seq");
        for (var attempt = 0; attempt < attempts.planned(); attempt++) {
            var row = intruder.oneOf(rows);
            var description = new ArrayList<String>();
            var kind = attempt % 4;
            var result = intruder.undone(() -> description.add(switch (kind) {
                case 0 -> intruder.changesOneCell(row);
                case 1 -> deletes(row);
                case 2 -> inserts(row);
                default -> swaps(row, rows);
            }), this::verified);
            assertThat(result.isSound()).as("%s, seed %d", description, attempts.seed()).isFalse();
            assertThat(result.findings().get(0).chain()).as("names where it is broken: %s", description).isNotNull();
        }
        attempts.report(attempts.planned(), "changes of the trail, 0 unnoticed");
    }

    @Test
    void findsEveryChangeOfTheHistory() {
        changesCells(WatchedTables.HISTORY, "cells of history");
    }

    @Test
    void findsEveryChangeOfTheDocuments() {
        changesCells(WatchedTables.DOCUMENTS, "cells of documents");
    }

    private void changesCells(Iterable<String> tables, String what) {
        var images = new RowImages(database);
        var rows = new ArrayList<Intruder.Row>();
        // A fifth of the attempts anywhere would hardly meet the small tables: every table gives the same number of rows.
        var filled = new ArrayList<List<Intruder.Row>>();
        tables.forEach(table -> {
            var found = intruder.rows(table, "1 = 1", lower(images.keyOf(table)));
            if (!found.isEmpty()) {
                filled.add(found);
                rows.addAll(found);
            }
        });
        var planned = Math.max(1, attempts.planned() * 2 / 5);
        for (var attempt = 0; attempt < planned; attempt++) {
            var row = intruder.oneOf(intruder.oneOf(filled));
            var description = new ArrayList<String>();
            var result = intruder.undone(() -> description.add(intruder.changesOneCell(row)), this::verified);
            assertThat(result.findings()).as("%s, seed %d", description, attempts.seed())
                .anyMatch(finding -> finding.object() != null && finding.object().contains(row.table() + " " + row.name()));
        }
        attempts.report(planned, what + " of " + filled.size() + " tables and " + rows.size() + " rows, 0 unnoticed");
    }

    @Test
    void findsChangedBytesRowsTakenAwayAndRowsAdded() {
        var bytes = intruder.rows("act_ge_bytearray", "id_ in (select bytearray_id_ from act_hi_varinst union select bytearray_id_ from act_hi_detail)", "id_");
        for (var row : bytes) {
            assertThat(intruder.undone(() -> intruder.jdbc().update("update act_ge_bytearray set bytes_ = ? where id_ = ?",
                new byte[] {1, 2, 3}, row.value("id_")), this::verified).isSound()).as(row.name()).isFalse();
        }
        var opinion = intruder.rows("plan_act", "1 = 1", "plan_id", "act_no").get(0);
        assertThat(intruder.undone(() -> intruder.deletes(opinion), this::verified).findings())
            .extracting(Finding::kind, Finding::object).containsExactly(tuple(Finding.Kind.ROW_MISSING, "plan_act " + opinion.name()));
        assertThat(intruder.undone(() -> intruder.jdbc().update("""
            insert into plan_act (plan_id, act_no, kind, acted_at) select plan_id, 99, kind, acted_at from plan_act
            where plan_id = ? and act_no = ?""", opinion.value("plan_id"), opinion.value("act_no")), this::verified).findings())
            .containsExactly(Finding.of(Finding.Kind.ROW_UNKNOWN, "plan_act " + opinion.value("plan_id") + "/99"));
    }

    @Test
    void findsEveryChangeOfTheIdentities() {
        changesCells(WatchedTables.IDENTITIES, "cells of identities");
        var office = intruder.rows("act_id_membership", "user_id_ = 'fed.auditor'", "user_id_", "group_id_").get(0);
        assertThat(intruder.undone(() -> intruder.deletes(office), this::verified).findings())
            .extracting(Finding::kind, Finding::object).containsExactly(tuple(Finding.Kind.ROW_MISSING, "act_id_membership " + office.name()));
        assertThat(intruder.undone(() -> intruder.jdbc().update("insert into act_id_membership values ('xiji.drafter', 'approver')"),
            this::verified).findings()).containsExactly(Finding.of(Finding.Kind.ROW_UNKNOWN, "act_id_membership xiji.drafter/approver"));
    }

    /** Nothing commits to what runs; its history does, and the two must agree. */
    @Test
    void findsWorkUnderWayThatWasMovedPastTheEngine() {
        var task = intruder.rows("act_ru_task", "1 = 1", "id_").get(0);
        for (var column : List.of("assignee_", "owner_", "name_", "task_def_key_", "tenant_id_")) {
            assertThat(intruder.undone(() -> intruder.jdbc().update("update act_ru_task set " + column + " = 'xiji' || coalesce("
                + column + ", '') where id_ = ?", task.value("id_")), this::verified).findings()).as(column)
                .extracting(Finding::kind, Finding::object, Finding::instance)
                .containsExactly(tuple(Finding.Kind.RUNNING_DIFFERS, "act_ru_task " + task.name(), task.value("proc_inst_id_")));
        }
        assertThat(intruder.undone(() -> intruder.deletes(task), this::verified).isSound()).isFalse();
        assertThat(intruder.undone(() -> intruder.jdbc().update("update act_ru_execution set act_id_ = 'concludeCampaign' where id_ = ?",
            task.value("execution_id_")), this::verified).isSound()).as("a token moved on").isFalse();
        var variable = intruder.rows("act_ru_variable", "text_ is not null or long_ is not null", "id_").get(0);
        assertThat(intruder.undone(() -> intruder.jdbc().update("update act_ru_variable set text_ = 'x', long_ = 7 where id_ = ?",
            variable.value("id_")), this::verified).isSound()).as("a routing variable").isFalse();
    }

    private String deletes(Intruder.Row row) {
        intruder.deletes(row);
        return "delete " + row.name();
    }

    /** A copy of an entry between it and the next, all later ones moved up. */
    private String inserts(Intruder.Row row) {
        intruder.jdbc().update("update trail_entry set seq = -seq where chain_id = ? and seq > ?", row.value("chain_id"), row.value("seq"));
        intruder.jdbc().update("update trail_entry set seq = 1 - seq where chain_id = ? and seq < 0", row.value("chain_id"));
        intruder.jdbc().update("""
            insert into trail_entry (chain_id, seq, act, at, person, unit, action, object, outcome, document, algorithm, hash)
            select chain_id, seq + 1, act, at, person, unit, action, object, outcome, document, algorithm, hash from trail_entry
            where chain_id = ? and seq = ?""", row.value("chain_id"), row.value("seq"));
        return "insert after " + row.name();
    }

    /** What two entries say changes places. */
    private String swaps(Intruder.Row one, List<Intruder.Row> rows) {
        var other = intruder.oneOf(rows.stream().filter(row -> !row.equals(one)).toList());
        takes(one, other);
        takes(other, one);
        return "swap " + one.name() + " and " + other.name();
    }

    private void takes(Intruder.Row one, Intruder.Row other) {
        intruder.jdbc().update("update trail_entry set document = ?, hash = ? where chain_id = ? and seq = ?", other.value("document"),
            other.value("hash"), one.value("chain_id"), one.value("seq"));
    }

    private static String[] lower(String... names) {
        return List.of(names).stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private VerificationResult verified() {
        return trail.verify(key.get().verifier(), new Progress());
    }
}
