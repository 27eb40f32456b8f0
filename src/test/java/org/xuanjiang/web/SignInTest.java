package org.xuanjiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.Newcomers;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** Passwords tried, sessions begun and ended, as they go over the wire. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTest {

    private static final String PERSON = "signing.in";

    @Autowired
    private Office office;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private IdentityService identities;
    @Autowired
    private JdbcClient database;
    @LocalServerPort
    private int port;
    @Value("${xuanjiang.password.iterations}")
    private int iterations;

    @BeforeEach
    void someoneHasAnAccount() {
        office.clock().moveTo(TestClock.START);
        forget();
        newcomers.join(PERSON, Roles.DRAFTER);
    }

    @AfterEach
    void forget() {
        newcomers.leave(PERSON);
    }

    @Test
    void rightPasswordLeadsIn() {
        var browser = new Browser(port);

        assertThat(Browser.landing(browser.signIn(PERSON, Newcomers.PASSWORD))).isEqualTo("/");
        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    @Test
    void sixthTryIsRefusedEvenWithTheRightPassword() {
        assertThat(tries(PERSON, 5)).containsOnly("/login?error");

        assertThat(signIn(PERSON, Newcomers.PASSWORD)).isEqualTo("/login?locked");
    }

    @Test
    void suspensionEndsTenMinutesAfterTheFifthFailure() {
        tries(PERSON, 4);
        office.clock().advance(Duration.ofMinutes(9));
        tries(PERSON, 1);

        office.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(signIn(PERSON, Newcomers.PASSWORD)).isEqualTo("/login?locked");
        office.clock().advance(Duration.ofSeconds(1));
        assertThat(signIn(PERSON, Newcomers.PASSWORD)).isEqualTo("/");
    }

    @Test
    void askingWhileSuspendedProlongsNothing() {
        tries(PERSON, 5);
        office.clock().advance(Duration.ofMinutes(9));
        assertThat(tries(PERSON, 6)).containsOnly("/login?locked");

        office.clock().advance(Duration.ofMinutes(1));
        assertThat(signIn(PERSON, Newcomers.PASSWORD)).isEqualTo("/");
    }

    @Test
    void failuresFarApartSuspendNobody() {
        for (var attempt = 0; attempt < 12; attempt++) {
            assertThat(tries(PERSON, 1)).containsOnly("/login?error");
            office.clock().advance(Duration.ofMinutes(3));
        }
        assertThat(signIn(PERSON, Newcomers.PASSWORD)).as("not locked by the engine either, which counts to ten").isEqualTo("/");
    }

    @Test
    void successForgetsTheFailuresBefore() {
        tries(PERSON, 4);
        assertThat(signIn(PERSON, Newcomers.PASSWORD)).isEqualTo("/");

        assertThat(tries(PERSON, 5)).containsOnly("/login?error");
    }

    @Test
    void manyAtOnceGetNoMoreThanFiveTries() throws Exception {
        var threads = Executors.newFixedThreadPool(10);
        try {
            Callable<String> attempt = () -> signIn(PERSON, "wrong");
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(IntStream.range(0, 20).mapToObj(number -> attempt).toList())) {
                answers.add(answer.get());
            }
            assertThat(answers.stream().filter("/login?error"::equals).count()).isLessThanOrEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody.knows", "没有这个人", "sealed.administrator", "x' or '1'='1", "nul\0byte"})
    void nameThatNobodyHasIsAnsweredAlike(String name) {
        var known = answers(PERSON);
        var unknown = answers(name);

        assertThat(unknown).isEqualTo(known).endsWith("302 /login?locked ");
    }

    @Test
    void nameThatCanBeNoAccountIsNotKept() {
        tries("typed my password here!", 1);

        assertThat(database.sql("select account from sign_in_failure").query(String.class).list()).allMatch(name -> name.matches("[0-9a-f]{64}"));
    }

    @Test
    void thirtyFailuresFromOneAddressStopItForTenMinutes() {
        IntStream.range(0, 30).forEach(number -> tries("guessed." + number, 1));

        var refused = new Browser(port).signIn(PERSON, Newcomers.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("请10分钟后再试");
        assertThat(refused.headers().firstValue("Retry-After")).contains("600");

        office.clock().advance(Duration.ofMinutes(10));
        assertThat(signIn(PERSON, Newcomers.PASSWORD)).isEqualTo("/");
    }

    @Test
    void passwordIsKeptAsStrongHash() {
        var kept = database.sql("select pwd_ from act_id_user where id_ = ?").param(PERSON).query(String.class).single();

        assertThat(kept).matches("\\{PBKDF2-HMAC-SHA512}" + iterations + ":[0-9a-f]{160}");
        var hashes = database.sql("select pwd_ from act_id_user where pwd_ is not null").query(String.class).list();
        assertThat(new HashSet<>(hashes)).as("same demo password, other salt").hasSameSizeAs(hashes);
    }

    @Test
    void hashOfTheEngineStillCounts() {
        // SHA-512 of "old-password" and the salt "pepper", as the engine made it.
        database.sql("update act_id_user set pwd_ = ?, salt_ = 'pepper' where id_ = ?")
            .params("{SHA-512}" + new Sha512HashDigest().encrypt("old-passwordpepper"), PERSON).update();

        assertThat(signIn(PERSON, "other")).isEqualTo("/login?error");
        assertThat(signIn(PERSON, "old-password")).isEqualTo("/");
    }

    @Test
    void sessionGetsAnotherIdAtSignIn() {
        var browser = signedIn();
        var before = browser.cookie("JSESSIONID");

        browser.signIn(PERSON, Newcomers.PASSWORD);

        assertIsIn(browser);
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        var whoKnewTheOldOne = new Browser(port);
        whoKnewTheOldOne.put("JSESSIONID", before);
        assertIsOut(whoKnewTheOldOne);
    }

    @Test
    void signingOutEndsTheSessionForEveryCopyOfItsCookie() {
        var browser = signedIn();
        var session = browser.cookie("JSESSIONID");

        assertThat(Browser.landing(browser.signOut())).isEqualTo("/login?logout");

        var thief = new Browser(port);
        thief.put("JSESSIONID", session);
        assertIsOut(thief);
    }

    @Test
    void sessionEndsAfterTenHoursHoweverBusy() {
        var browser = signedIn();

        office.clock().advance(Duration.ofHours(10).minusSeconds(1));
        assertIsIn(browser);
        office.clock().advance(Duration.ofSeconds(1));
        assertIsOut(browser);
    }

    @Test
    void signingInAgainStartsTheTenHoursAnew() {
        var browser = signedIn();
        office.clock().advance(Duration.ofHours(9));
        browser.signIn(PERSON, Newcomers.PASSWORD);

        office.clock().advance(Duration.ofHours(9));
        assertIsIn(browser);
    }

    @Test
    void deletedAccountIsOutWithItsNextRequest() {
        var browser = signedIn();
        identities.deleteUser(PERSON);

        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode()).isEqualTo(401);
        assertIsOut(browser);
    }

    @Test
    void accountWithoutGroupIsOutAndDoesNotGetInAgain() {
        var browser = signedIn();
        identities.deleteMembership(PERSON, Roles.DRAFTER);

        assertThat(Browser.landing(browser.get("/"))).isEqualTo("/login?expired");
        assertIsOut(browser);
        assertThat(signIn(PERSON, Newcomers.PASSWORD)).isEqualTo("/login?disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/auth/user/default/login/tasklist", "/camunda/api/engine/engine/default/identity/verify"})
    void noOtherWayTriesPasswords(String path) {
        assertThat(signedIn().send("POST", path, "{}").statusCode()).isEqualTo(403);
    }

    private Browser signedIn() {
        var browser = new Browser(port, PERSON, Newcomers.PASSWORD);
        assertIsIn(browser);
        return browser;
    }

    private static void assertIsIn(Browser browser) {
        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    private static void assertIsOut(Browser browser) {
        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(401);
        assertThat(Browser.landing(browser.get("/"))).startsWith("/login");
    }

    /** Where each of so many wrong passwords led. */
    private List<String> tries(String name, int times) {
        return IntStream.range(0, times).mapToObj(number -> signIn(name, "wrong")).toList();
    }

    private String answers(String name) {
        var all = new StringBuilder();
        for (var attempt = 0; attempt < 7; attempt++) {
            var answer = new Browser(port).signIn(name, "wrong");
            all.append(answer.statusCode()).append(' ').append(Browser.landing(answer)).append(answer.body()).append(' ');
        }
        return all.toString();
    }

    private String signIn(String name, String password) {
        return Browser.landing(new Browser(port).signIn(name, password));
    }
}
