package org.xuanjiang.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Authenticator;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Newcomers;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.Route;
import org.xuanjiang.support.Routes;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** A code after the password, as it goes over the wire, and everything that must not get past it. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "xuanjiang.second-factor.enabled=true")
class SecondFactorTest {

    private static final String PERSON = "deciding.person";
    private static final String PAGE = "/account/second-factor";
    private static final String ALREADY_WRONG = "000000";

    @Autowired
    private Office office;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private IdentityService identities;
    @Autowired
    private Accounts accounts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private WebApplicationContext program;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private Authenticator telephone;

    @BeforeEach
    void someoneDecides() {
        office.clock().moveTo(TestClock.START);
        forget();
        newcomers.join(PERSON, Roles.APPROVER);
    }

    @AfterEach
    void forget() {
        newcomers.leave(PERSON);
    }

    @Test
    void firstSignInLeadsToEnrolmentAndTheCodeLeadsIn() {
        var browser = withPassword();
        assertThat(Browser.landing(browser.get("/"))).isEqualTo(PAGE);
        assertThat(browser.get(PAGE).body()).contains("双因素验证");
        assertThat(body(browser.get(PAGE + "/state"))).isEqualTo(json.createObjectNode().put("due", true).put("enrolled", false));

        var recovery = enrol(browser);

        assertThat(recovery).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}"));
        assertIsIn(browser);
    }

    @Test
    void everySignInAsksAgainAndTheSessionGetsAnotherId() {
        enrol(withPassword());
        nextCode();
        var browser = withPassword();
        assertIsStopped(browser);
        var before = browser.cookie("JSESSIONID");

        assertThat(pass(browser, code())).isEqualTo(200);

        assertIsIn(browser);
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        browser.signIn(PERSON, Newcomers.PASSWORD);
        assertIsStopped(browser);
    }

    @Test
    void codeOfOnePersonIsNoneForAnotherInTheSameSession() {
        enrol(withPassword());
        nextCode();
        var browser = withPassword();
        pass(browser, code());
        assertIsIn(browser);

        browser.signIn("fed.approver", "xuanjiang-demo");

        assertIsStopped(browser);
    }

    @Test
    void nothingElseAnswersBeforeTheCode() {
        enrol(withPassword());
        var attempts = Attempts.of("second factor, every route with the password alone", 0);
        var open = List.of(Route.Kind.STATIC, Route.Kind.SIGN_IN);
        var answered = new ArrayList<String>();
        var asked = 0;
        var browser = withPassword();
        for (var route : Routes.of(program).all()) {
            var path = route.with("some-id");
            if (open.contains(route.kind()) || path.startsWith(PAGE) || path.startsWith("/xuanjiang/") || List.of("/login", "/error").contains(path)) {
                continue;
            }
            asked++;
            var answer = browser.send(route.method(), path, "{}");
            var redirected = answer.statusCode() == 302 && List.of(PAGE, "/login").contains(Browser.landing(answer));
            if (answer.statusCode() < 400 && !redirected && !path.startsWith("/actuator/health")) {
                answered.add(route + " → " + answer.statusCode() + " " + Browser.landing(answer));
            }
        }
        attempts.report(asked, answered.size() + " answered");

        assertThat(asked).isGreaterThan(500);
        assertThat(answered).isEmpty();
        assertIsStopped(browser);
    }

    @Test
    void nobodyApprovesWithThePasswordAlone() {
        office.as("fed.reviewer").posts("/api/campaigns", "");
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        enrol(withPassword());
        nextCode();
        var task = office.as("fed.approver").firstOpen("issueCampaign");
        office.as(PERSON).claims(task);
        var browser = withPassword();
        var path = "/api/tasks/" + task.getId() + "/complete";

        assertThat(browser.send("POST", path, Example.of("issue-campaign").toString()).statusCode()).isEqualTo(403);
        assertThat(office.open("issueCampaign", null)).extracting("id").contains(task.getId());

        pass(browser, code());
        assertThat(browser.send("POST", path, Example.of("issue-campaign").toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void codeCountsOnce() {
        var browser = withPassword();
        enrol(browser);
        assertThat(pass(withPassword(), code())).as("that of the enrolment").isEqualTo(400);

        nextCode();
        assertThat(pass(withPassword(), code())).isEqualTo(200);
        assertThat(pass(withPassword(), code())).isEqualTo(400);
        assertThat(pass(withPassword(), codeBefore())).as("an older one").isEqualTo(400);
    }

    @Test
    void ofManyAtOnceWithOneCodeOneIsLetIn() throws Exception {
        enrol(withPassword());
        for (var round = 0; round < 10; round++) {
            nextCode();
            // As many as are let try at once before the name is suspended.
            var browsers = IntStream.range(0, 5).mapToObj(number -> withPassword()).toList();
            var code = code();
            assertThat(atOnce(browsers.stream().map(browser -> (Callable<Integer>) () -> pass(browser, code)).toList()))
                .filteredOn(status -> status == 200).as("round " + round).hasSize(1);
            database.sql("delete from sign_in_failure").update();
        }
    }

    @Test
    void wrongCodesSuspendLikeWrongPasswordsAndARightPasswordForgetsNone() {
        enrol(withPassword());
        nextCode();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(pass(withPassword(), ALREADY_WRONG)).isEqualTo(400);
        }

        assertThat(Browser.landing(new Browser(port).signIn(PERSON, Newcomers.PASSWORD))).isEqualTo("/login?locked");
        office.clock().advance(Duration.ofMinutes(10));
        var browser = withPassword();
        assertThat(pass(browser, code())).isEqualTo(200);
        assertIsIn(browser);
    }

    @Test
    void sixthCodeIsRefusedEvenIfItIsRight() {
        enrol(withPassword());
        nextCode();
        var browser = withPassword();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(browser.send("POST", PAGE, code(ALREADY_WRONG)).body()).contains("验证码不正确");
        }

        assertThat(browser.send("POST", PAGE, code(code())).body()).contains("请10分钟后再试");
        assertIsStopped(browser);
    }

    @Test
    void recoveryCodeCountsOnce() throws Exception {
        var recovery = enrol(withPassword());

        assertThat(body(withPassword().send("POST", PAGE, code(recovery.get(0).toLowerCase().replace('-', ' ')))).get("recoveryCodesLeft").asInt())
            .isEqualTo(9);
        assertThat(pass(withPassword(), recovery.get(0))).isEqualTo(400);
        var browsers = List.of(withPassword(), withPassword(), withPassword(), withPassword());
        assertThat(atOnce(browsers.stream().map(browser -> (Callable<Integer>) () -> pass(browser, recovery.get(1))).toList()))
            .filteredOn(status -> status == 200).hasSize(1);
    }

    @Test
    void nothingInTheDatabaseGivesACodeAway() {
        var browser = withPassword();
        var secret = body(browser.send("POST", PAGE + "/enrolment", "{}")).get("secret").asText().replace(" ", "");
        var recovery = enrol(browser);

        var kept = database.sql("select secret from second_factor where person_id = ?").param(PERSON).query(String.class).single()
            + database.sql("select hash from recovery_code where person_id = ?").param(PERSON).query(String.class).list();
        assertThat(kept).doesNotContain(secret).doesNotContain(recovery.get(0)).doesNotContain(recovery.get(0).replace("-", ""));
    }

    @Test
    void authenticatorIsNotExchangedByWhoeverHasThePasswordOnly() {
        enrol(withPassword());

        assertThat(withPassword().send("POST", PAGE + "/enrolment", "{}").statusCode()).isEqualTo(409);
        assertThat(withPassword().send("POST", PAGE + "/enrolment/confirmation", code(code())).statusCode()).isEqualTo(409);
    }

    @Test
    void ofTwoWhoEnrolAtOnceOneHasEnrolled() throws Exception {
        var browsers = List.of(withPassword(), withPassword());
        var confirmations = browsers.stream().map(browser -> {
            var phone = new Authenticator(body(browser.send("POST", PAGE + "/enrolment", "{}")).get("secret").asText());
            return (Callable<Integer>) () -> browser.send("POST", PAGE + "/enrolment/confirmation", code(phone.codeAt(office.clock().instant()))).statusCode();
        }).toList();

        assertThat(atOnce(confirmations)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void codeStandsBeforeAPasswordThatMustBeChanged() {
        enrol(withPassword());
        accounts.passwordSet(PERSON, true);
        nextCode();
        var browser = withPassword();
        var change = "{\"present\":\"" + Newcomers.PASSWORD + "\",\"chosen\":\"Brunnen + 9 Lampen\"}";

        assertThat(browser.send("POST", "/account/password", change).statusCode()).isNotEqualTo(204);
        pass(browser, code());
        assertThat(Browser.landing(browser.get("/"))).isEqualTo("/account/password");
        assertThat(browser.send("POST", "/account/password", change).statusCode()).isEqualTo(204);
        assertIsIn(browser);
    }

    @Test
    void whoIsInNoneOfTheGroupsIsNotAsked() {
        assertIsIn(new Browser(port, "xiji.drafter", "xuanjiang-demo"));
        assertThat(new Browser(port, "xiji.drafter", "xuanjiang-demo").send("POST", PAGE + "/enrolment", "{}").statusCode()).isEqualTo(409);
        assertThat(List.of("fed.approver", "sys.admin", "sec.admin")).allSatisfy(person ->
            assertIsStopped(new Browser(port, person, "xuanjiang-demo")));
    }

    @Test
    void roleThatNeedsItEndsTheSessionsAndAsksAtTheNextSignIn() {
        identities.deleteMembership(PERSON, Roles.APPROVER);
        identities.createMembership(PERSON, Roles.REVIEWER);
        var browser = withPassword();
        assertIsIn(browser);

        identities.createMembership(PERSON, Roles.APPROVER);

        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(401);
        assertIsStopped(withPassword());
    }

    @Test
    void nameThatIsGivenAgainBringsAnotherAuthenticator() {
        enrol(withPassword());
        someoneDecides();

        assertThat(body(withPassword().get(PAGE + "/state")).get("enrolled").asBoolean()).isFalse();
    }

    /** Enrols, and gives the recovery codes. */
    private List<String> enrol(Browser browser) {
        telephone = new Authenticator(body(browser.send("POST", PAGE + "/enrolment", "{}")).get("secret").asText());
        var answer = browser.send("POST", PAGE + "/enrolment/confirmation", code(code()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(body(answer).get("recoveryCodes").spliterator(), false).map(JsonNode::asText).toList();
    }

    private Browser withPassword() {
        var browser = new Browser(port);
        assertThat(Browser.landing(browser.signIn(PERSON, Newcomers.PASSWORD))).isEqualTo("/");
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private int pass(Browser browser, String code) {
        return browser.send("POST", PAGE, code(code)).statusCode();
    }

    private String code() {
        return telephone.codeAt(office.clock().instant());
    }

    private String codeBefore() {
        return telephone.codeAt(office.clock().instant().minusSeconds(30));
    }

    private String code(String typed) {
        return json.valueToTree(Map.of("code", typed)).toString();
    }

    private void nextCode() {
        office.clock().advance(Duration.ofSeconds(30));
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(acts)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private JsonNode body(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), notJson);
        }
    }

    private static void assertIsIn(Browser browser) {
        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    private static void assertIsStopped(Browser browser) {
        var answer = browser.get("/api/tasks/none");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("登录尚未完成");
        assertThat(Browser.landing(browser.get("/camunda/app/tasklist/default/"))).isEqualTo(PAGE);
    }
}
