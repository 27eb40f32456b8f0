package org.xuanjiang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.Newcomers;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** Whatever is changed about a person ends all of the person's sessions, while time stands still. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EndedSessionsTest {

    private static final String PERSON = "signing.in";
    private static final List<String> PAGES = List.of("/", "/camunda/app/tasklist/default/", "/account/password");
    private static final List<String> APIS = List.of("/api/tasks/none", "/camunda/api/engine/engine/default/task/count");

    @Autowired
    private Office office;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private IdentityService identities;
    @Autowired
    private Accounts accounts;
    @LocalServerPort
    private int port;

    @BeforeEach
    void someoneHasAnAccount() {
        office.clock().moveTo(TestClock.START);
        forget();
        newcomers.join(PERSON, Roles.DRAFTER, "xiji");
    }

    @AfterEach
    void forget() {
        newcomers.leave(PERSON);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changeEndsEverySessionAtOnce(Change change) {
        var sessions = List.of(new Browser(port, PERSON, Newcomers.PASSWORD), new Browser(port, PERSON, Newcomers.PASSWORD));
        var bystander = new Browser(port, "fed.reviewer", "xuanjiang-demo");
        assertThat(sessions).allSatisfy(browser -> assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(404));

        change.of(this);

        assertThat(bystander.get("/api/tasks/none").statusCode()).isEqualTo(404);
        for (var path : APIS) {
            assertThat(new Browser(port, sessions.get(0)).get(path).statusCode()).as(path).isEqualTo(401);
        }
        for (var path : PAGES) {
            assertThat(new Browser(port, sessions.get(1)).get(path).headers().firstValue("Location").orElse("")).as(path).contains("/login");
        }
        System.out.println("old sessions after the change of a person: " + (APIS.size() + PAGES.size()) + " requests, 0 answered");
    }

    @Test
    void whoSignsInAfterTheChangeStaysIn() {
        identities.createMembership(PERSON, Roles.UNIT_LEADER);

        assertThat(new Browser(port, PERSON, Newcomers.PASSWORD).get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    @Test
    void disabledPersonDoesNotGetIn() {
        accounts.disable(PERSON, "sys.admin", "调离");
        assertThat(new Browser(port).signIn(PERSON, Newcomers.PASSWORD).headers().firstValue("Location").orElse("")).endsWith("/login?disabled");

        accounts.enable(PERSON);
        assertThat(new Browser(port, PERSON, Newcomers.PASSWORD).get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    @Test
    void sealedAccountHasNoSession() {
        assertThat(accounts.find(Accounts.SEALED)).isEmpty();
        assertThatThrownBy(() -> identities.createMembership(PERSON, "camunda-admin")).isInstanceOf(BadUserRequestException.class);
    }

    static Stream<Named<Change>> changes() {
        return Stream.of(
            change("disabled", test -> test.accounts.disable(PERSON, "sys.admin", "调离")),
            change("role added", test -> test.identities.createMembership(PERSON, Roles.UNIT_LEADER)),
            change("role removed", test -> test.identities.deleteMembership(PERSON, Roles.DRAFTER)),
            change("unit added", test -> test.identities.createTenantUserMembership("longde", PERSON)),
            change("unit removed", test -> test.identities.deleteTenantUserMembership("xiji", PERSON)),
            change("password set", test -> {
                var user = test.identities.createUserQuery().userId(PERSON).singleResult();
                user.setPassword("Brunnen + 9 Lampen");
                test.identities.saveUser(user);
            }),
            change("deleted", test -> test.identities.deleteUser(PERSON)),
            change("deleted and made again", test -> test.someoneHasAnAccount()));
    }

    private static Named<Change> change(String name, Change change) {
        return Named.of(name, change);
    }

    private interface Change {
        void of(EndedSessionsTest test);
    }
}
