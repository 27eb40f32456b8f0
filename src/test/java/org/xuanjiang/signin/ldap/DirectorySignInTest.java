package org.xuanjiang.signin.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.FederatedProgram;
import org.xuanjiang.support.Newcomers;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.Outside;
import org.xuanjiang.support.TestClock;

/** The sign-in page with a directory behind it. */
@FederatedProgram
class DirectorySignInTest {

    private static final String PERSON = "directory.person";
    private static final String PASSWORD = "kept by the directory";
    private static final String LOCAL_PASSWORD = "Kept-here-2022";

    @Autowired
    private Office office;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private IdentityService identities;
    @LocalServerPort
    private int port;

    @BeforeAll
    static void peopleAreInTheDirectory() {
        Outside.DIRECTORY.add(PERSON, PASSWORD);
        Outside.DIRECTORY.add("sealed.administrator", PASSWORD);
        Outside.DIRECTORY.add("sys.admin", PASSWORD);
    }

    @BeforeEach
    void someoneHasAnAccount() {
        office.clock().moveTo(TestClock.START);
        forget();
        newcomers.joinWith(LOCAL_PASSWORD, PERSON, Roles.DRAFTER);
    }

    @AfterEach
    void forget() {
        newcomers.leave(PERSON);
    }

    @Test
    void passwordOfTheDirectoryCountsAndNoOther() {
        var browser = new Browser(port);

        assertThat(signIn(browser, PERSON, LOCAL_PASSWORD)).isEqualTo("/login?error");
        assertThat(signIn(browser, PERSON, PASSWORD)).isEqualTo("/");
        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    @Test
    void administratorsKeepTheirOwnPassword() {
        assertThat(signIn("sys.admin", PASSWORD)).isEqualTo("/login?error");
        assertThat(signIn("sys.admin", "xuanjiang-demo")).isNotEqualTo("/login?error");
    }

    @Test
    void directoryIsAskedOnlyForAccountsSpelledAsTheyAre() {
        assertThat(signIn("DIRECTORY.person", PASSWORD)).isEqualTo("/login?error");
        identities.deleteUser(PERSON);
        assertThat(signIn(PERSON, PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void directoryDoesNotMakeAnybodyOneOfUs() {
        identities.deleteMembership(PERSON, Roles.DRAFTER);

        assertThat(signIn(PERSON, PASSWORD)).isEqualTo("/login?disabled");
        assertThat(signIn("sealed.administrator", PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void failuresSuspendAsWithPasswordsKeptHere() {
        IntStream.range(0, 5).forEach(number -> assertThat(signIn(PERSON, "wrong")).isEqualTo("/login?error"));

        assertThat(signIn(PERSON, PASSWORD)).isEqualTo("/login?locked");
    }

    @Test
    void directoryThatIsAwayIsNobodysFault() {
        Outside.DIRECTORY.stopListening();
        try {
            IntStream.range(0, 6).forEach(number -> assertThat(signIn(PERSON, PASSWORD)).isEqualTo("/login?directory"));
            assertThat(signIn("sys.admin", "xuanjiang-demo")).as("the emergency way in").isNotEqualTo("/login?directory");
        } finally {
            Outside.DIRECTORY.listenAgain();
        }
        assertThat(signIn(PERSON, PASSWORD)).isEqualTo("/");
    }

    private String signIn(String name, String password) {
        return signIn(new Browser(port), name, password);
    }

    private static String signIn(Browser browser, String name, String password) {
        return Browser.landing(browser.signIn(name, password));
    }
}
