package org.xuanjiang.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.signin.secondfactor.SecondFactor;
import org.xuanjiang.support.Authenticator;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.Newcomers;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** What the system administrator sees and does, what the others may not, and that nobody alone takes over an account. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "xuanjiang.second-factor.enabled=true")
class AccountAdministrationTest {

    private static final String PERSON = "deciding.person";
    private static final String COLLEAGUE = "other.sysadmin";
    private static final String DEMO_PASSWORD = "xuanjiang-demo";
    private static final String REASON = "{\"reason\":\"本人申请，已核实身份\"}";
    private static final List<String> ACTS = List.of("disable", "enable", "temporary-password", "release", "second-factor/reset");

    @Autowired
    private Office office;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private IdentityService identities;
    @Autowired
    private Accounts accounts;
    @Autowired
    private SecondFactor secondFactor;
    @Autowired
    private JdbcClient database;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private Browser administrator;
    /** Of whoever enrolled last. */
    private Authenticator lastTelephone;

    @BeforeEach
    void someoneDecidesAndAnotherAdministers() {
        office.clock().moveTo(TestClock.START);
        forget();
        newcomers.join(PERSON, Roles.APPROVER);
        administrator = enrolled("sys.admin", DEMO_PASSWORD);
    }

    @AfterEach
    void forget() {
        newcomers.leave(PERSON, COLLEAGUE);
        List.of("sys.admin", "sec.admin").forEach(secondFactor::remove);
    }

    @Test
    void disablingEndsEverySessionAtOnceAndEnablingLetsInAgain() {
        var sessions = List.of(enrolled(PERSON, Newcomers.PASSWORD), new Browser(port, PERSON, Newcomers.PASSWORD));

        assertThat(act("disable")).isEqualTo(204);

        assertThat(sessions).allSatisfy(browser -> assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(401));
        assertThat(Browser.landing(new Browser(port).signIn(PERSON, Newcomers.PASSWORD))).isEqualTo("/login?disabled");
        assertThat(listed(PERSON).toString()).contains("DISABLED", "本人申请，已核实身份");
        assertThat(act("disable")).as("twice").isEqualTo(409);

        assertThat(act("enable")).isEqualTo(204);
        assertThat(Browser.landing(new Browser(port).signIn(PERSON, Newcomers.PASSWORD))).isEqualTo("/");
        assertThat(act("enable")).as("twice").isEqualTo(409);
    }

    @Test
    void temporaryPasswordIsTheOnlyOneAndIsChangedBeforeAnythingElse() {
        var before = enrolled(PERSON, Newcomers.PASSWORD);
        nextCode();
        var telephone = lastTelephone;

        var temporary = body(administrator.send("POST", of(PERSON, "temporary-password"), REASON)).get("password").asText();

        assertThat(temporary).matches("([A-Z][a-z][2-9][a-z]-?){3}");
        assertThat(before.get("/api/tasks/none").statusCode()).isEqualTo(401);
        assertThat(Browser.landing(new Browser(port).signIn(PERSON, Newcomers.PASSWORD))).isEqualTo("/login?error");
        assertThat(listed(PERSON).get("states").toString()).contains("PASSWORD_DUE");
        var browser = new Browser(port, PERSON, temporary);
        assertThat(pass(browser, telephone)).as("the authenticator is still the same").isEqualTo(200);
        assertThat(Browser.landing(browser.get("/"))).isEqualTo("/account/password");
        assertThat(browser.send("POST", "/account/password", "{\"present\":\"%s\",\"chosen\":\"Brunnen + 9 Lampen\"}".formatted(temporary)).statusCode())
            .isEqualTo(204);
        assertThat(listed(PERSON).get("states").toString()).doesNotContain("PASSWORD_DUE");
    }

    @Test
    void releasedSuspensionLetsInAtOnce() {
        IntStream.range(0, 5).forEach(number -> new Browser(port).signIn(PERSON, "wrong"));
        assertThat(Browser.landing(new Browser(port).signIn(PERSON, Newcomers.PASSWORD))).isEqualTo("/login?locked");
        assertThat(listed(PERSON).get("suspendedUntil").asText()).startsWith("2022-12-09T09:10");

        assertThat(act("release")).isEqualTo(204);

        assertThat(Browser.landing(new Browser(port).signIn(PERSON, Newcomers.PASSWORD))).isEqualTo("/");
        assertThat(listed(PERSON).get("states").toString()).doesNotContain("SUSPENDED");
    }

    @Test
    void resetSecondFactorEndsSessionsAndIsEnrolledAnew() {
        var before = enrolled(PERSON, Newcomers.PASSWORD);
        assertThat(listed(PERSON).get("states").toString()).contains("SECOND_FACTOR_ENROLLED");

        assertThat(act("second-factor/reset")).isEqualTo(204);

        assertThat(before.get("/api/tasks/none").statusCode()).isEqualTo(401);
        assertThat(listed(PERSON).get("states").toString()).contains("SECOND_FACTOR_DUE");
        assertThat(act("second-factor/reset")).as("there is none").isEqualTo(409);
        assertThat(enrolled(PERSON, Newcomers.PASSWORD).get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyAloneSetsThePasswordAndTakesAwayTheSecondFactor() {
        enrolled(PERSON, Newcomers.PASSWORD);
        assertThat(act("temporary-password")).isEqualTo(200);
        assertThat(administrator.send("POST", of(PERSON, "second-factor/reset"), REASON).body()).contains("不能再由您重置双因素");
        assertThat(secondFactor.isEnrolled(PERSON)).isTrue();

        var colleague = anotherSystemAdministrator();
        assertThat(colleague.send("POST", of(PERSON, "second-factor/reset"), REASON).statusCode()).isEqualTo(204);
        assertThat(colleague.send("POST", of(PERSON, "temporary-password"), REASON).body()).contains("不能再由您设置口令");
    }

    @Test
    void actsAtOnceAreNoWayAroundThat() throws Exception {
        for (var round = 0; round < 5; round++) {
            someoneDecidesAndAnotherAdministers();
            enrolled(PERSON, Newcomers.PASSWORD);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var acts = Stream.of("temporary-password", "second-factor/reset")
                    .map(name -> (Callable<Integer>) () -> new Browser(port, administrator).send("POST", of(PERSON, name), REASON).statusCode()).toList();
                var statuses = threads.invokeAll(acts).stream().map(AccountAdministrationTest::result).toList();
                assertThat(statuses).as("round " + round).filteredOn(status -> status < 300).hasSizeLessThanOrEqualTo(1);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "enable", "temporary-password", "release", "second-factor/reset"})
    void nobodyActsUponTheOwnAccount(String act) {
        var answer = administrator.send("POST", of("sys.admin", act), REASON);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("不能办理自己的账号");
        assertThat(listed("sys.admin").get("acts")).isEmpty();
    }

    @Test
    void lastOfThoseWhoWatchStays() {
        assertThat(administrator.send("POST", of("sec.admin", "disable"), REASON).body()).contains("最后一个可用的安全管理员");
        assertThat(administrator.send("POST", of("fed.auditor", "disable"), REASON).body()).contains("最后一个可用的审计人");

        identities.createMembership(anotherPerson(), Roles.AUDITOR);
        assertThat(administrator.send("POST", of("fed.auditor", "disable"), REASON).statusCode()).isEqualTo(204);
        accounts.enable("fed.auditor");
    }

    @Test
    void everyActStandsInTheRecordAndOnTheTrail() {
        // Records outlive accounts: this day has none yet.
        office.clock().moveTo(TestClock.START.plusDays(1));
        administrator = signedInAgain();
        enrolled(PERSON, Newcomers.PASSWORD);
        List.of("disable", "enable", "second-factor/reset", "release").forEach(act -> assertThat(act(act)).as(act).isEqualTo(204));

        var record = body(administrator.get(of(PERSON, "acts")));
        assertThat(record.findValuesAsText("act")).startsWith("解除锁定", "重置双因素", "启用账号", "停用账号", "启用双因素");
        assertThat(record.get(0).toString()).contains("市总工会 系统管理员", "本人申请，已核实身份");
        var onTrail = database.sql("select document from trail_entry where person = 'sys.admin' and chain_id = 'day-2022-12-10' order by seq desc fetch first 4 rows only")
            .query(String.class).list();
        assertThat(onTrail).hasSize(4).allMatch(entry -> entry.contains(PERSON) && entry.contains("account_act") && !entry.contains("本人申请"));
        assertThat(onTrail.get(0)).contains("suspension released");
    }

    @Test
    void actWithoutAReasonIsRefused() {
        assertThat(administrator.send("POST", of(PERSON, "disable"), "{\"reason\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(administrator.send("POST", of(PERSON, "disable"), "{}").statusCode()).isEqualTo(400);
        assertThat(listed(PERSON).get("states").toString()).doesNotContain("DISABLED");
    }

    @Test
    void accountThatNobodySeesIsNotThere() {
        assertThat(List.of("nobody.knows", "sealed.administrator")).allSatisfy(name -> {
            assertThat(ACTS).allSatisfy(act -> assertThat(administrator.send("POST", of(name, act), REASON).statusCode()).isEqualTo(404));
            assertThat(found("?text=" + name).get("total").asInt()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"fed.reviewer", "fed.publicity", "fed.supervisor", "fed.auditor", "xiji.drafter", "xiji.leader"})
    void othersNeitherLookNorAct(String person) {
        var browser = new Browser(port, person, DEMO_PASSWORD);

        assertThat(List.of("/api/accounts", "/api/accounts/choices", of(PERSON, "acts"))).allSatisfy(path ->
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403));
        assertThat(ACTS).allSatisfy(act -> assertThat(browser.send("POST", of(PERSON, act), REASON).statusCode()).as(act).isEqualTo(403));
    }

    @Test
    void administratorsDoNotDoEachOthersWork() {
        var security = enrolled("sec.admin", DEMO_PASSWORD);
        var membership = "/camunda/api/engine/engine/default/group/supervisor/members/" + PERSON;
        var unit = "/camunda/api/engine/engine/default/tenant/xiji/user-members/" + PERSON;
        var newUser = "{\"profile\":{\"id\":\"made.up\"},\"credentials\":{\"password\":\"Brunnen + 9 Lampen\"}}";
        var foreignToBoth = Map.of("/api/trail/export", "GET", "/api/trail/verification", "POST", "/api/supervision/choices", "GET",
            "/api/campaigns", "POST", "/camunda/api/engine/engine/default/task/count", "GET",
            "/camunda/api/engine/engine/default/authorization/create", "POST");

        assertThat(body(security.get("/api/accounts?text=" + PERSON)).get("accounts").get(0).get("acts")).as("sees, and does not act").isEmpty();
        assertThat(security.get(of(PERSON, "acts")).statusCode()).isEqualTo(200);
        assertThat(ACTS).allSatisfy(act -> assertThat(security.send("POST", of(PERSON, act), REASON).statusCode()).as(act).isEqualTo(403));
        assertThat(security.send("POST", "/camunda/api/engine/engine/default/user/create", newUser).statusCode()).isEqualTo(403);
        for (var path : List.of(membership, unit)) {
            assertThat(administrator.send("PUT", path, "{}").statusCode()).as(path).isEqualTo(403);
            assertThat(administrator.send("DELETE", path, "").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(foreignToBoth).allSatisfy((path, method) -> Stream.of(administrator, security).forEach(browser ->
            assertThat(browser.send(method, path, "{}").statusCode()).as(path).isEqualTo(403)));
        assertThat(accounts.find(PERSON).orElseThrow().person().groups()).containsExactly(Roles.APPROVER);
    }

    @Test
    void listIsSearchedAndTurnedOver() {
        assertThat(found("").get("total").asInt()).isGreaterThan(25);
        assertThat(found("").get("accounts")).hasSize(20);
        assertThat(found("?page=2").get("accounts").findValuesAsText("id")).isNotEmpty()
            .doesNotContainAnyElementsOf(found("?page=1").get("accounts").findValuesAsText("id"));
        assertThat(ids("?text=XIJI")).containsExactly("xiji.drafter", "xiji.leader");
        assertThat(ids("?text=%E8%A5%BF%E5%90%89%E5%8E%BF%E6%80%BB%E5%B7%A5%E4%BC%9A%20%E8%B5%B7%E8%8D%89%E4%BA%BA")).as("西吉县总工会 起草人").containsExactly("xiji.drafter");
        assertThat(ids("?role=approver")).containsExactly(PERSON, "fed.approver");
        assertThat(ids("?unit=xiji&role=unit-leader")).containsExactly("xiji.leader");
        assertThat(ids("?text=%25")).as("a sign, and no pattern").isEmpty();
        act("disable");
        assertThat(ids("?status=DISABLED")).containsExactly(PERSON);
        assertThat(List.of("?page=0", "?page=x", "?status=x", "?text=" + "x".repeat(101))).allSatisfy(question ->
            assertThat(administrator.get("/api/accounts" + question).statusCode()).as(question).isEqualTo(400));
    }

    /** Signs in with both factors, the second of which is new. */
    private Browser enrolled(String person, String password) {
        var browser = new Browser(port, person, password);
        lastTelephone = new Authenticator(body(browser.send("POST", "/account/second-factor/enrolment", "{}")).get("secret").asText());
        var answer = browser.send("POST", "/account/second-factor/enrolment/confirmation", code(lastTelephone));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        browser.get("/camunda/app/admin/default/");
        return browser;
    }

    /** The administrator, whose session has not lasted until now. */
    private Browser signedInAgain() {
        secondFactor.remove("sys.admin");
        return enrolled("sys.admin", DEMO_PASSWORD);
    }

    private int pass(Browser browser, Authenticator telephone) {
        return browser.send("POST", "/account/second-factor", code(telephone)).statusCode();
    }

    private String code(Authenticator telephone) {
        return "{\"code\":\"" + telephone.codeAt(office.clock().instant()) + "\"}";
    }

    private void nextCode() {
        office.clock().advance(Duration.ofSeconds(30));
    }

    private String anotherPerson() {
        var user = identities.newUser(COLLEAGUE);
        user.setPassword(Newcomers.PASSWORD);
        identities.saveUser(user);
        return COLLEAGUE;
    }

    private Browser anotherSystemAdministrator() {
        identities.createMembership(anotherPerson(), Roles.SYS_ADMIN);
        return enrolled(COLLEAGUE, Newcomers.PASSWORD);
    }

    private int act(String name) {
        return administrator.send("POST", of(PERSON, name), REASON).statusCode();
    }

    private JsonNode listed(String person) {
        return found("?text=" + person).get("accounts").get(0);
    }

    private List<String> ids(String question) {
        return found(question).get("accounts").findValuesAsText("id");
    }

    private JsonNode found(String question) {
        return body(administrator.get("/api/accounts" + question));
    }

    private static String of(String person, String what) {
        return "/api/accounts/" + person + "/" + what;
    }

    private JsonNode body(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), notJson);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
