package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.support.DatabaseContents;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;

/** Newer models arrive while cases are under way: the page 流程版本 says what would become of a move, and moves nothing. */
// Of its own: other tests know one version of each model.
@TestPropertySource(properties = "spring.application.name=versions")
class VersionsProcessTest extends Journeys {

    private static final String PROBE = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
          <bpmn:process id="probe" name="试验" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:versionTag="试用">
            <bpmn:startEvent id="begun" /><bpmn:receiveTask id="waiting" name="等候" /><bpmn:endEvent id="over" />
            <bpmn:sequenceFlow id="a" sourceRef="begun" targetRef="waiting" /><bpmn:sequenceFlow id="b" sourceRef="waiting" targetRef="over" />
          </bpmn:process>
        </bpmn:definitions>""";
    private static final Duration AT_WORK = Duration.ofSeconds(1);

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void olderVersionsAreTheNewestAgain() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void showsWhereCasesRunAndWhatIsNewest() {
        planIsDrafted(Row.leader());
        var running = runtime.createProcessInstanceQuery().processDefinitionKey("lecture-plan").count();
        assertThat(versions("lecture-plan")).singleElement().satisfies(only -> {
            assertThat(only.get("newest").asBoolean()).isTrue();
            assertThat(only.get("running").asLong()).isEqualTo(running);
        });

        deploy("lecture-plan", model -> renamed(model, "宣讲方案（新）"));
        assertThat(versions("lecture-plan")).extracting(version -> version.get("name").asText() + version.get("version").asInt()
                + version.get("newest").asBoolean() + version.get("running").asInt())
            .containsExactly("宣讲方案（新）2true0", "宣讲方案1false" + running);

        deploy("lecture-plan", model -> renamed(model, "宣讲方案（更新）"));
        assertThat(versions("lecture-plan")).as("nothing runs on the second").extracting(version -> version.get("version").asInt())
            .containsExactly(3, 1);
        deployProbe(PROBE);
        assertThat(versions("probe").get(0).get("tag").asText()).isEqualTo("试用");
    }

    @Test
    void everythingUnderWayCouldGoOverToEqualModelsAndNothingDoes() {
        everySessionIsChecked();
        planIsApproved(Row.expert(), Row.leader(), Row.modelWorker(), Row.grassroots(), Row.online());
        modelWorkerHasLectured();
        amendmentIsRequested();
        var models = List.of("campaign", "lecture-plan", "track-expert", "track-leader", "track-model-worker", "track-grassroots", "track-online",
            "session-check");
        models.forEach(this::running);
        models.forEach(model -> deploy(model, same -> renamed(same, "新版")));

        models.forEach(model -> {
            var trial = changingNothing(() -> trial(older(model)));
            assertThat(trial.get("tried").asInt()).as(model).isPositive().isEqualTo(trial.at("/from/running").asInt());
            assertThat(trial.get("could").asInt()).as(trial.toString()).isEqualTo(trial.get("tried").asInt());
            assertThat(trial.at("/to/version").asInt()).isEqualTo(2);
            assertThat(Stream.of("reasons", "heldBack", "stepsGone").map(trial::get)).allMatch(JsonNode::isEmpty);
        });
    }

    @Test
    void whoStandsInAStepThatIsGoneCouldNot() {
        var check = aSessionIsBeingChecked();
        deploy("session-check", model -> model.replace("verifySession", "verifyOnTheSpot"));

        var standing = (int) tasks.createTaskQuery().taskDefinitionKey("verifySession").count();
        var trial = changingNothing(() -> trial(older("session-check")));
        assertThat(trial.get("could").asInt()).isZero();
        assertThat(trial.get("tried").asInt()).isEqualTo(standing);
        assertThat(trial.get("reasons")).singleElement().satisfies(reason -> {
            assertThat(reason.get("text").asText()).isEqualTo("该步骤在新版中已不存在：核实场次");
            assertThat(reason.get("cases").asInt()).isEqualTo(standing);
        });
        assertThat(trial.get("heldBack")).filteredOn(one -> one.get("caseId").asText().equals(check.getBusinessKey())).singleElement()
            .satisfies(one -> {
                assertThat(one.get("unitName").asText()).isEqualTo("西吉县总工会");
                assertThat(one.get("reasons")).extracting(JsonNode::asText).containsExactly("该步骤在新版中已不存在：核实场次");
                assertThat(office.as("fed.supervisor").asks("/api/cases/{id}", one.get("caseId").asText()).status()).isEqualTo(200);
            });
        assertThat(trial.get("stepsGone")).extracting(JsonNode::asText).containsExactly("核实场次");

        reviewer().does("verifySession", Example.of("verify-session"));
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(check.getId()).count()).as("finishes on its version").isZero();
    }

    @Test
    void whoStandsInAStepThatHasBecomeAnotherCouldNot() {
        aSessionIsBeingChecked();
        deploy("session-check", model -> model.replace("verifySession", "verifyOnTheSpot").replace("serviceTask_lapseCheck", "verifySession"));
        assertThat(trial(older("session-check")).at("/reasons/0/text").asText()).isEqualTo("该步骤在新版中换了类型或者所在环节：核实场次");
    }

    @Test
    void onlyTheOldestAreTriedAndFewerListed() {
        deployProbe(PROBE);
        for (var number = 0; number < 201; number++) {
            runtime.startProcessInstanceByKey("probe", "key-" + number);
        }
        deployProbe(PROBE.replace("waiting", "listening"));
        var trial = changingNothing(() -> trial(older("probe")));
        assertThat(trial.at("/from/running").asInt()).isEqualTo(201);
        assertThat(trial.get("tried").asInt()).isEqualTo(200);
        assertThat(trial.at("/reasons/0/cases").asInt()).isEqualTo(200);
        assertThat(trial.get("heldBack")).hasSize(50);
        assertThat(trial.at("/heldBack/0/caseId").asText()).isEqualTo("key-0");
    }

    @Test
    void whatSomebodyIsWorkingOnIsNotJudged() {
        var trial = trialWhile("update act_ru_execution set rev_ = rev_ + 1 where id_ = ?");
        assertThat(trial.at("/reasons/0/text").asText()).startsWith("试算时正有人办理");
        assertThat(trial.get("could").asInt()).isZero();
    }

    @Test
    void whatHasEndedMeanwhileIsLeftOut() {
        var trial = trialWhile("delete from act_ru_execution where id_ = ?");
        assertThat(trial.get("tried").asInt()).isZero();
        assertThat(trial.get("reasons")).isEmpty();
    }

    @Test
    void onlyThoseWhoWatchLook() {
        planIsDrafted(Row.leader());
        deploy("lecture-plan", model -> renamed(model, "宣讲方案（新）"));
        var path = "/api/versions/" + older("lecture-plan") + "/trial";
        for (var person : List.of("fed.supervisor", "fed.auditor")) {
            assertThat(office.as(person).asks("/api/versions").status()).as(person).isEqualTo(200);
            assertThat(office.as(person).posts(path, "").status()).as(person).isEqualTo(200);
        }
        for (var person : List.of("xiji.drafter", "xiji.leader", "fed.reviewer", "fed.approver", "fed.publicity")) {
            var refused = office.as(person).asks("/api/supervision/choices");
            assertThat(refused.status()).isEqualTo(403);
            for (var answer : List.of(office.as(person).asks("/api/versions"), office.as(person).posts(path, ""))) {
                assertThat(answer.status()).as(person).isEqualTo(403);
                assertThat(answer.json().get("detail")).as(person).isEqualTo(refused.json().get("detail"));
            }
        }
    }

    @Test
    void onlyAnOlderVersionCanBeTried() {
        var newest = versions("campaign").get(0).get("definitionId").asText();
        assertThat(tries(newest).status()).isEqualTo(409);
        assertThat(tries(newest).body()).contains("已经是最新版");
        for (var id : List.of("none", "campaign", "campaign:99:" + newest, "试验", "'", "x".repeat(3000))) {
            assertThat(tries(id).status()).as(id).isEqualTo(404);
        }
    }

    private ProcessInstance aSessionIsBeingChecked() {
        everySessionIsChecked();
        lecturesAreOver();
        return running("session-check");
    }

    private Office.Answer tries(String definitionId) {
        return office.as("fed.supervisor").posts("/api/versions/" + definitionId + "/trial", "");
    }

    private JsonNode trial(String definitionId) {
        var answer = tries(definitionId);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Neither the engine's rows, nor ours, nor messages, nor the trail. */
    private JsonNode changingNothing(Supplier<JsonNode> trial) {
        var before = DatabaseContents.of(database);
        var entries = trailEntries();
        var answer = trial.get();
        assertThat(before.changesUntil(DatabaseContents.of(database))).isEmpty();
        assertThat(trailEntries()).isEqualTo(entries);
        return answer;
    }

    private Long trailEntries() {
        return database.queryForObject("select count(*) from trail_entry", Long.class);
    }

    /** Tries one case while somebody else changes it, who commits a moment later. */
    private JsonNode trialWhile(String change) {
        deployProbe(PROBE);
        var instance = runtime.startProcessInstanceByKey("probe", "key").getId();
        deployProbe(PROBE.replace("试用", "再试"));
        var changed = new CountDownLatch(1);
        var somebody = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            database.update(change, instance);
            changed.countDown();
            CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(AT_WORK.toMillis(), TimeUnit.MILLISECONDS)).join();
        }));
        try {
            changed.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        var trial = trial(older("probe"));
        somebody.join();
        return trial;
    }

    private List<JsonNode> versions(String process) {
        var answer = office.as("fed.supervisor").asks("/api/versions");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("versions").spliterator(), false)
            .filter(version -> version.get("key").asText().equals(process)).toList();
    }

    private String older(String process) {
        return versions(process).stream().filter(version -> !version.get("newest").asBoolean()).findFirst().orElseThrow()
            .get("definitionId").asText();
    }

    private void deploy(String process, UnaryOperator<String> change) {
        deployText(process + ".bpmn", change.apply(read(Path.of("processes", process + ".bpmn"))));
    }

    private void deployProbe(String model) {
        deployText("probe.bpmn", model);
    }

    private void deployText(String name, String model) {
        // The newest first, so that versions go as they came.
        deployments.add(0, repository.createDeployment().name("another version").addString(name, model).deploy().getId());
    }

    private static String renamed(String model, String name) {
        return model.replaceFirst("(<bpmn:process id=\"[^\"]+\" name=\")[^\"]+", "$1" + name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
