package org.xuanjiang.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.account.AccountEvent.Kind;
import org.xuanjiang.organization.account.AccountJournal;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.Newcomers;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** What strangers try does not keep a person out at the own PC, and the own PC is no way to try more. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KnownDevicesTest {

    private static final String PERSON = "signing.in";
    private static final String COLLEAGUE = "signing.in.too";
    private static final String DEVICE = "XJ-DEVICE";

    @Autowired
    private Office office;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private AccountJournal journal;
    @Autowired
    private JdbcClient database;
    @LocalServerPort
    private int port;

    @BeforeEach
    void twoHaveAccounts() {
        office.clock().moveTo(TestClock.START);
        forget();
        for (var person : List.of(PERSON, COLLEAGUE)) {
            newcomers.join(person, Roles.DRAFTER);
        }
    }

    @AfterEach
    void forget() {
        newcomers.leave(PERSON, COLLEAGUE);
    }

    @Test
    void strangersSuspendStrangersOnly() {
        var own = knownTo(PERSON);
        assertThat(wrongPasswords(new Browser(port), 5)).containsOnly("/login?error");

        assertThat(signIn(new Browser(port), PERSON)).isEqualTo("/login?locked");
        assertThat(signIn(own, PERSON)).isEqualTo("/");
        assertThat(signIn(new Browser(port), PERSON)).as("the owner's sign-in gives strangers no new tries").isEqualTo("/login?locked");
    }

    @Test
    void blockedAddressDoesNotKeepOutWhoIsKnownThere() {
        var own = knownTo(PERSON);
        IntStream.range(0, 30).forEach(number -> new Browser(port).signIn("guessed." + number, "wrong"));

        assertThat(new Browser(port).signIn(PERSON, Newcomers.PASSWORD).statusCode()).isEqualTo(429);
        assertThat(signIn(own, PERSON)).isEqualTo("/");
    }

    @Test
    void knownDeviceHasFiveTriesToo() {
        var own = knownTo(PERSON);
        assertThat(wrongPasswords(own, 5)).containsOnly("/login?error");

        assertThat(signIn(own, PERSON)).isEqualTo("/login?locked");
        assertThat(signIn(new Browser(port), PERSON)).as("elsewhere").isEqualTo("/");
        office.clock().advance(Duration.ofMinutes(10));
        assertThat(signIn(own, PERSON)).isEqualTo("/");
    }

    @Test
    void deviceIsKnownToThoseWhoSignedInThereOnly() {
        var colleagues = knownTo(COLLEAGUE);
        wrongPasswords(new Browser(port), 5);

        assertThat(signIn(colleagues, PERSON)).isEqualTo("/login?locked");
        office.clock().advance(Duration.ofMinutes(10));
        assertThat(signIn(colleagues, PERSON)).isEqualTo("/");
        wrongPasswords(new Browser(port), 5);
        assertThat(signIn(colleagues, PERSON)).as("one mark serves both").isEqualTo("/");
    }

    @Test
    void madeUpMarkIsNone() {
        var liar = new Browser(port);
        liar.put(DEVICE, "A".repeat(43));
        wrongPasswords(liar, 5);

        assertThat(signIn(new Browser(port), PERSON)).isEqualTo("/login?locked");
    }

    @Test
    void markIsNotKeptAsItIsAndNotReadByScripts() {
        var answer = new Browser(port).signIn(PERSON, Newcomers.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith(DEVICE)).singleElement().asString()
            .contains("HttpOnly", "SameSite=Lax", "Max-Age=15552000", "Path=/");
        assertThat(database.sql("select device from known_device where person_id = ?").param(PERSON).query(String.class).single())
            .matches("[0-9a-f]{64}");
    }

    @Test
    void wrongPasswordMakesNoDeviceKnown() {
        var browser = new Browser(port);
        browser.signIn(PERSON, "wrong");

        assertThat(browser.cookie(DEVICE)).isEqualTo("none");
    }

    @Test
    void deviceIsForgottenWithTheAccountAndAfterHalfAYear() {
        for (var kind : List.of(Kind.DISABLED, Kind.PASSWORD_RESET, Kind.SECOND_FACTOR_RESET)) {
            var own = knownTo(PERSON);
            database.sql("delete from sign_in_failure").update();
            // Noted by the program itself, so that it is nobody's act.
            journal.note(kind, PERSON, null, null);
            wrongPasswords(new Browser(port), 5);
            assertThat(signIn(own, PERSON)).as(kind.words()).isEqualTo("/login?locked");
            database.sql("delete from sign_in_failure").update();
        }
        var own = knownTo(PERSON);
        office.clock().advance(Duration.ofDays(180));
        wrongPasswords(new Browser(port), 5);
        assertThat(signIn(own, PERSON)).isEqualTo("/login?locked");
    }

    private Browser knownTo(String person) {
        var browser = new Browser(port);
        assertThat(signIn(browser, person)).isEqualTo("/");
        browser.signOut();
        return browser;
    }

    private List<String> wrongPasswords(Browser browser, int times) {
        return IntStream.range(0, times).mapToObj(number -> Browser.landing(browser.signIn(PERSON, "wrong"))).toList();
    }

    private static String signIn(Browser browser, String person) {
        return Browser.landing(browser.signIn(person, Newcomers.PASSWORD));
    }
}
