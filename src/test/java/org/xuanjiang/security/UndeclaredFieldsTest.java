package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.DatabaseContents;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.WholeProgram;

/** A body says what its form asks for and nothing else, at any depth: what the server owns cannot be sent to it. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UndeclaredFieldsTest {

    private static final List<String> NAMES = List.of("approved", "decision", "id", "taskId", "planId", "campaignId", "unitId", "unit",
        "tenantId", "personId", "actor", "submittedBy", "author", "assignee", "owner", "status", "stage", "revision", "version",
        "versionNo", "approvedVersionNo", "contentHash", "acts", "issues", "idempotencyKey", "submission", "variables", "routing",
        "signatureNeeded", "approvalNeeded", "businessKey", "execution", "task", "gate", "plans", "workdays", "identityService",
        "camundaTaskId", "camunda:assignee", "camunda_admin", "__proto__", "constructor", "prototype", "class", "@type", "@class",
        "$ref", "$type", "toString", "hasOwnProperty", "", " ", "goal ", "Goal", "_csrf", "reason.text", "a.b", "a[0]", "名称", "\u0000");
    private static final List<String> VALUES = List.of("true", "1", "null", "{}", "[]", "\"APPROVE\"", "\"fed.approver\"",
        "{\"value\": true, \"type\": \"Boolean\"}", "{\"approved\": true}", "[{\"approved\": true}]", "\"${plans}\"", "9e999",
        "[\"java.lang.ProcessBuilder\", [\"id\"]]");

    @Autowired
    private ApplicationContext program;
    @Autowired
    private Office office;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ObjectMapper json;

    private final List<String> accepted = new ArrayList<>();

    @Test
    void bodyWithAnUndeclaredFieldIsRefusedByItsName() {
        var attempts = Attempts.of("undeclared fields", 1_200);
        var random = attempts.random();
        var waiting = BusyCity.in(program).waiting();
        var rules = new HashMap<String, JsonNode>();
        waiting.forEach(task -> rules.put(task.key(), office.as(task.personId()).opens(task.taskId()).json().get("rules")));
        var before = DatabaseContents.of(database);

        for (var number = 0; number < attempts.planned(); number++) {
            var task = waiting.get(number % waiting.size());
            if (random.nextInt(8) == 0) {
                sendDoubled(task, random);
            } else {
                sendUndeclared(task, rules.get(task.key()), random);
            }
        }
        var changes = before.changesUntil(DatabaseContents.of(database));
        attempts.report(attempts.planned(), accepted.size() + " accepted, " + changes.size() + " rows changed");

        assertThat(waiting).hasSize(BusyCity.USER_TASKS);
        assertThat(accepted).isEmpty();
        assertThat(changes).isEmpty();
    }

    private void sendUndeclared(BusyCity.Waiting task, JsonNode rules, Random random) {
        var document = task.example().document();
        var places = new TreeMap<String, ObjectNode>();
        var declared = new HashMap<String, JsonNode>();
        collect("", document, rules, places, declared);
        var path = pick(List.copyOf(places.keySet()), random);
        var name = pick(NAMES, random);
        if (declared.get(path).has(name)) {
            name = "x-" + name;
        }
        places.get(path).set(name, parse(pick(VALUES, random)));
        var field = (path.isEmpty() ? "" : path + ".") + name;

        var answer = office.as(task.personId()).submits(task.taskId(), document.toString(), "undeclared-field");
        var named = answer.status() == 400 && answer.json().at("/errors/0/field").asText().equals(field)
            && answer.json().at("/errors/0/message").asText().contains("没有名为");
        if (!named) {
            accepted.add(task.key() + " " + field + " → " + answer.status() + " " + answer.body());
        }
    }

    /** Whoever reads the first and whoever reads the last of two fields would read different submissions. */
    private void sendDoubled(BusyCity.Waiting task, Random random) {
        var document = task.example().document();
        var name = pick(fieldNames(document), random);
        var doubled = document.toString().replaceFirst("^\\{", "{\"" + name + "\":" + document.get(name).toString().replace("\\", "\\\\")
            .replace("$", "\\$") + ",");

        var answer = office.as(task.personId()).submits(task.taskId(), doubled, "undeclared-field");
        if (answer.status() != 400 || !answer.body().contains("不是有效的 JSON") && !answer.body().contains("格式不对")) {
            accepted.add(task.key() + " twice " + name + " → " + answer.status() + " " + answer.body());
        }
    }

    @Test
    void ourOtherRequestsTakeNoUndeclaredFieldEither() {
        var attempts = Attempts.of("undeclared fields outside of forms", 200);
        var random = attempts.random();
        BusyCity.in(program);
        var desk = office.as("fed.reviewer").asks("/api/desk").json();
        var campaignId = desk.findValues("id").get(0).asText();
        var planId = desk.findValues("planId").get(0).asText();
        var bodies = Map.of(
            "/api/campaigns/" + campaignId + "/call-off", "{\"reason\": \"原因\"",
            "/api/campaigns/" + campaignId + "/invitations", "{\"unitId\": \"devzone\", \"reason\": \"原因\"",
            "/api/plans/" + planId + "/withdrawal", "{\"reason\": \"原因\"",
            "/api/plans/" + planId + "/amendment", "{\"reason\": \"原因\"",
            "/api/deputies/none/revocation", "{\"reason\": \"原因\"",
            "/api/counsels/none/withdrawal", "{\"reason\": \"原因\"",
            "/api/tasks/none/transfer", "{\"to\": \"fed.publicity\", \"reason\": \"原因\"",
            "/api/tasks/none/countersigners", "{\"to\": [\"fed.publicity\"], \"reason\": \"原因\"");
        var before = DatabaseContents.of(database);

        for (var number = 0; number < attempts.planned(); number++) {
            var path = pick(List.copyOf(new TreeMap<>(bodies).keySet()), random);
            var name = pick(NAMES.stream().filter(other -> !other.equals("unitId")).toList(), random);
            var body = bodies.get(path) + ", " + json.valueToTree(name) + ": " + pick(VALUES, random) + "}";
            var person = pick(List.of("fed.reviewer", "fed.approver", "xiji.drafter", "longde.drafter"), random);
            var answer = office.as(person).posts(path, body);
            if (answer.status() != 400 || !answer.json().at("/errors/0/field").asText().equals(name)) {
                accepted.add(person + " " + path + " " + body + " → " + answer.status() + " " + answer.body());
            }
        }
        var changes = before.changesUntil(DatabaseContents.of(database));
        attempts.report(attempts.planned(), accepted.size() + " accepted, " + changes.size() + " rows changed");

        assertThat(accepted).isEmpty();
        assertThat(changes).isEmpty();
    }

    /** Every object in the document, and which fields the rules declare there. */
    private static void collect(String path, JsonNode node, JsonNode rules, Map<String, ObjectNode> places, Map<String, JsonNode> declared) {
        if (node instanceof ObjectNode object) {
            places.put(path, object);
            declared.put(path, rules.get("properties"));
            object.properties().forEach(field -> collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                field.getValue(), rules.at("/properties/" + field.getKey()), places, declared));
        } else if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                collect(path + "[" + index + "]", node.get(index), rules.get("items"), places, declared);
            }
        }
    }

    private static List<String> fieldNames(ObjectNode document) {
        var names = new ArrayList<String>();
        document.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode parse(String value) {
        try {
            return json.readTree(value);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
