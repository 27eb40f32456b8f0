package org.xuanjiang.web.fence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.DatabaseContents;
import org.xuanjiang.support.Route;
import org.xuanjiang.support.Routes;
import org.xuanjiang.support.WholeProgram;

/** Whoever has signed in gets from the API of the engine and its web applications what the list holds for their role, and no more. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FenceTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String ID = new UUID(0x7000, 0x8000_0000_0000_0000L).toString();
    private static final List<String> DANGEROUS_KEYS = List.of("orQueries", "assigneeExpression", "dueBeforeExpression", "candidateGroupExpression",
        "variables", "modifications", "id2", "__proto__", "userId2", "skipCustomListeners", "withVariablesInReturn", "tenantCheck");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Browser> browsers = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int asked;
    private int passed;

    @Autowired
    private WebApplicationContext program;
    @Autowired
    private AllowList list;
    @Autowired
    private JdbcTemplate database;
    @LocalServerPort
    private int port;
    @Value("${xuanjiang.demo-password}")
    private String password;

    private DatabaseContents before;

    @BeforeEach
    void everybodySignsIn() {
        ListedCalls.PEOPLE.values().forEach(this::browser);
        wrong.clear();
        asked = 0;
        passed = 0;
        before = DatabaseContents.of(database);
    }

    @Test
    void everyRouteIsClosedToEveryRoleButThoseOnTheList() {
        var attempts = Attempts.of("fence, every route, method and role", 0);
        var random = attempts.random();
        for (var route : routes()) {
            ListedCalls.PEOPLE.keySet().forEach(role -> ask(role, route.method(), route.with(ID)));
        }
        var roles = List.copyOf(ListedCalls.PEOPLE.keySet());
        for (var path : routes().stream().map(route -> route.with(ID)).distinct().toList()) {
            METHODS.forEach(method -> ask(roles.get(random.nextInt(roles.size())), method, path));
        }
        attempts.report(asked, passed + " on the list, " + wrong.size() + " wrong");

        assertThat(asked).isGreaterThan(5_000);
        assertThat(passed).isGreaterThan(50);
        assertNothingHappened();
    }

    @Test
    void nothingBeyondTheListedKeysAndParametersPasses() throws IOException {
        var attempts = Attempts.of("fence, beyond the list", 2_000);
        var random = attempts.random();
        var rules = list.rules();
        for (var number = 0; number < attempts.planned(); number++) {
            var rule = rules.get(random.nextInt(rules.size()));
            var role = rule.roles().stream().sorted().toList().get(random.nextInt(rule.roles().size()));
            var beyond = beyond(rule, role, random);
            asked++;
            var answer = browser(ListedCalls.PEOPLE.get(role)).send(rule.method(), ListedCalls.path(rule, ListedCalls.PEOPLE.get(role), ID) + beyond.query(), beyond.document());
            if (answer.statusCode() < 400 || answer.statusCode() >= 500 || !isOurs(answer)) {
                wrong.add(rule.method() + " " + rule.path() + beyond + " by " + role + " → " + answer.statusCode() + " " + answer.body());
            }
        }
        attempts.report(asked, wrong.size() + " passed");

        assertNothingHappened();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "task/ID/complete | 请在任务表单中填写并提交",
        "task/ID/variables/approved | 请在任务表单中填写并提交",
        "task/ID/assignee | 不能退回、转交",
        "task/ID/comment/create | 不收评论和附件",
        "task/ID/attachment/ID/data | 不收评论和附件",
        "deployment/create | 随程序发布",
        "process-instance/ID/modification | 请由承办单位",
        "message | 请由承办单位",
        "user/xiji.drafter/credentials | 修改口令",
        "authorization/create | 由程序规定",
        "history/cleanup | 没有开放"})
    void saysWhatToDoInstead(String path, String reason) {
        var answer = browser("xiji.drafter").send("POST", ENGINE + path.replace("ID", ID), "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains(reason, "\"detail\"", "\"message\"");
    }

    @Test
    void saysThatAnotherRoleDoesThis() {
        assertThat(browser("xiji.drafter").get(ENGINE + "process-definition/count").body()).contains("请由承办单位");
        assertThat(browser("fed.supervisor").send("POST", ENGINE + "task/" + ID + "/claim", "{}").body()).contains("您的岗位不办理这项操作");
    }

    /** A claim by oneself, written so that two readers could read it differently. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"userId\":\"fed.approver\"}", "{\"userId\":\"xiji.drafter\",\"userId\":\"fed.approver\"}", "[{\"userId\":\"xiji.drafter\"}]",
        "{\"userId\":[\"xiji.drafter\"]}", "{\"userId\":{\"xiji.drafter\":1}}", "{\"userId\":\"xiji.drafter\"}{}", "{\"userId\":\"xiji.drafter\",}",
        "{'userId':'xiji.drafter'}", "{\"user\\u0049d\":\"fed.approver\"}", "\ufeff{\"userId\":\"xiji.drafter\"}", "userId=xiji.drafter", "\"xiji.drafter\"", "1"})
    void documentThatCouldBeReadDifferentlyIsRefused(String document) {
        assertRefused(browser("xiji.drafter").send("POST", ENGINE + "task/" + ID + "/claim", document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"task%2Fcount", "task/count/", "task//count", "task/./count", "task/x/../count", "task;a=b/count", "task/count;a=b", "TASK/count",
        "task/%63ount", "task/count%20", "task/count%00", "task/c\u200bount", "task/count?unfinished=true&unfinished=false", "task/count?assigneeExpression=$%7B1%7D",
        "task/count?unfinished%00=true", "../../../admin/setup/default/user/create", "process-definition/key/campaign", "process-instance/count"})
    void addressThatCouldBeReadDifferentlyIsRefused(String path) {
        assertThat(browser("fed.supervisor").get(ENGINE + "task/count").statusCode()).isEqualTo(200);
        var answer = browser("fed.supervisor").get(ENGINE + path.replace("\u200b", "%E2%80%8B"));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }

    @Test
    void everyRefusalLeavesOneLineWithoutWhatWasSent(CapturedOutput log) {
        browser("xiji.drafter").send("POST", ENGINE + "filter/" + ID + "/list", "{\"x\\nWARN forged: line\":\"secret-value\"}");
        browser("xiji.drafter").send("PUT", ENGINE + "user/xiji.drafter/credentials", "{\"password\":\"secret-value\"}");

        assertThat(log.toString()).doesNotContain("secret-value");
        assertThat(log.toString().lines().filter(line -> line.contains("fence refused")).map(line -> line.replaceFirst(".*fence refused: ", "")))
            .hasSize(2).first().asString().startsWith("person=xiji.drafter method=POST path=" + ENGINE + "filter/" + ID + "/list rule=line ")
            .endsWith(": body key x?WARN forged: line");
        assertThat(log.toString()).contains("person=xiji.drafter method=PUT path=" + ENGINE + "user/xiji.drafter/credentials rule=not on the list");
    }

    /** Downloads are where the engine's header for a Chinese file name gets lost, so there are none. */
    @Test
    void nothingIsDownloaded() {
        var downloads = routes().stream().filter(route -> route.path().matches(".*(/data|/resources?|/image|/diagram|/deployed-start-form|stacktrace)$")).toList();

        assertThat(downloads).hasSizeGreaterThan(10).allSatisfy(route -> ListedCalls.PEOPLE.values().forEach(person -> {
            var answer = browser(person).get(route.with(ID));
            assertThat(answer.statusCode()).as(route + " by " + person).isEqualTo(403);
            assertThat(answer.headers().map()).doesNotContainKey("Content-Disposition");
        }));
    }

    private List<Route> routes() {
        return Routes.of(program).of(Route.Kind.ENGINE_API, Route.Kind.WEBAPP_API);
    }

    private void ask(String role, String method, String path) {
        asked++;
        var listed = list.rules().stream().anyMatch(rule -> rule.method().equals(method) && rule.roles().contains(role)
            && rule.path().matches(List.of(path.substring(CallReader.API.length()).split("/", -1)), ListedCalls.PEOPLE.get(role)));
        var answer = browser(ListedCalls.PEOPLE.get(role)).send(method, path, "");
        passed += listed ? 1 : 0;
        // Behind the fence the engine may well say that there is no such thing.
        if (listed ? isOurs(answer) : answer.statusCode() != 403) {
            wrong.add(method + " " + path + " by " + role + (listed ? " (listed)" : "") + " → " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Whether the fence has answered, and not the engine behind it. */
    private boolean isOurs(HttpResponse<String> answer) {
        return answer.body().contains(AllowList.Objection.NOT_OPEN) || answer.body().contains(AllowList.Objection.NOT_YOURS)
            || answer.body().contains(AllowList.Objection.BEYOND) || answer.body().contains("请求的写法不符合规定")
            || list.closed().stream().anyMatch(closed -> answer.body().contains(closed.reason()));
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(isOurs(answer)).as(answer.body()).isTrue();
    }

    private void assertNothingHappened() {
        assertThat(wrong).isEmpty();
        assertThat(before.changesUntil(DatabaseContents.of(database))).isEmpty();
    }

    private Browser browser(String person) {
        return browsers.computeIfAbsent(person, id -> new Browser(port, id, password));
    }

    /** Something that fits the line but for one thing. */
    private static Beyond beyond(Rule rule, String role, Random random) throws IOException {
        var key = DANGEROUS_KEYS.get(random.nextInt(DANGEROUS_KEYS.size()));
        if (rule.body() == null || random.nextInt(3) == 0) {
            return new Beyond("?" + key + "=1", rule.body() == null ? "" : "{}");
        }
        var document = (ObjectNode) ListedCalls.fitting(rule.body(), ListedCalls.PEOPLE.get(role), () -> "x");
        var objects = document.findParents(document.fieldNames().next());
        var inner = objects.isEmpty() ? document : (ObjectNode) objects.get(random.nextInt(objects.size()));
        switch (random.nextInt(4)) {
            case 0 -> inner.put(key, "${1 + 1}");
            case 1 -> inner.putArray(key).addObject().put("assigneeExpression", "${1 + 1}");
            case 2 -> inner.putObject(inner.fieldNames().next()).put(key, 1);
            default -> {
                return new Beyond("", document.toString().replaceFirst("\\{", "{\"" + document.fieldNames().next() + "\":1,"));
            }
        }
        return new Beyond("", JSON.writeValueAsString(document));
    }

    private record Beyond(String query, String document) {
    }
}
