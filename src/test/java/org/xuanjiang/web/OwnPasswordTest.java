package org.xuanjiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.Newcomers;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** Changing one's own password, wanted or demanded. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OwnPasswordTest {

    private static final String PERSON = "signing.in";
    private static final String OTHER = "Brunnen + 9 Lampen";

    @Autowired
    private Office office;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private Accounts accounts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

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
    void changeKeepsThisSessionAndEndsTheOthers() throws Exception {
        var browser = new Browser(port, PERSON, Newcomers.PASSWORD);
        var other = new Browser(port, PERSON, Newcomers.PASSWORD);
        var before = browser.cookie("JSESSIONID");

        assertThat(change(browser, Newcomers.PASSWORD, OTHER)).isEqualTo("204 ");

        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(404);
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(other.get("/api/tasks/none").statusCode()).isEqualTo(401);
        assertThat(new Browser(port, PERSON, Newcomers.PASSWORD).get("/api/tasks/none").statusCode()).isEqualTo(401);
        assertThat(new Browser(port, PERSON, OTHER).get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    @Test
    void passwordChosenByOthersIsChangedBeforeAnythingElse() throws Exception {
        accounts.passwordSet(PERSON, true);
        var browser = new Browser(port, PERSON, Newcomers.PASSWORD);

        assertThat(browser.get("/").headers().firstValue("Location").orElse("")).endsWith("/account/password");
        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(403);
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode()).isEqualTo(403);
        assertThat(browser.get("/account/password").body()).contains("修改口令");
        assertThat(browser.get("/account/password/reason").body()).contains("CHOSEN_BY_OTHERS");

        change(browser, Newcomers.PASSWORD, OTHER);
        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    @Test
    void passwordIsTooOldAfterNinetyDays() {
        office.clock().moveTo(TestClock.START.plusDays(90));
        assertThat(new Browser(port, PERSON, Newcomers.PASSWORD).get("/api/tasks/none").statusCode()).isEqualTo(404);

        office.clock().moveTo(TestClock.START.plusDays(90).plus(Duration.ofSeconds(1)));
        assertThat(new Browser(port, PERSON, Newcomers.PASSWORD).get("/api/tasks/none").statusCode()).isEqualTo(403);
        assertThat(new Browser(port, "xiji.drafter", "xuanjiang-demo").get("/api/tasks/none").statusCode()).as("demo account").isEqualTo(404);
    }

    @Test
    void presentPasswordIsAskedForAndTriesAreCounted() throws Exception {
        var browser = new Browser(port, PERSON, Newcomers.PASSWORD);
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(change(browser, "wrong", OTHER)).startsWith("400").contains("原口令不正确");
        }

        assertThat(change(browser, Newcomers.PASSWORD, OTHER)).startsWith("400").contains("请10分钟后再试");
    }

    @Test
    void lastFivePasswordsAreNotUsedAgain() throws Exception {
        var browser = new Browser(port, PERSON, Newcomers.PASSWORD);
        var used = Newcomers.PASSWORD;
        for (var number = 1; number <= 5; number++) {
            assertThat(change(browser, used, Newcomers.PASSWORD)).startsWith("400").contains("最近五次");
            var next = OTHER + " zum " + number + ". Mal";
            assertThat(change(browser, used, next)).isEqualTo("204 ");
            used = next;
        }
        assertThat(change(browser, used, Newcomers.PASSWORD)).isEqualTo("204 ");
    }

    @Test
    void weakPasswordIsRefusedWithWhatToDo() throws Exception {
        var browser = new Browser(port, PERSON, Newcomers.PASSWORD);

        assertThat(change(browser, Newcomers.PASSWORD, "short")).startsWith("400").contains("至少10位", "三类");
        assertThat(change(browser, Newcomers.PASSWORD, "Signing-2-niat")).startsWith("400").contains("用户名");
        assertThat(change(browser, Newcomers.PASSWORD, "Gonghui@2022")).startsWith("400").contains("太常见");
    }

    @Test
    void weakHashIsReplacedAtSignIn() {
        database.sql("update act_id_user set pwd_ = ?, salt_ = 'pepper' where id_ = ?")
            .params("{SHA-512}" + new Sha512HashDigest().encrypt(Newcomers.PASSWORD + "pepper"), PERSON).update();

        assertThat(new Browser(port, PERSON, Newcomers.PASSWORD).get("/api/tasks/none").statusCode()).isEqualTo(404);
        assertThat(database.sql("select pwd_ from act_id_user where id_ = ?").param(PERSON).query(String.class).single())
            .startsWith("{PBKDF2-HMAC-SHA512}");
        assertThat(new Browser(port, PERSON, Newcomers.PASSWORD).get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    private String change(Browser browser, String present, String chosen) throws Exception {
        var answer = browser.send("POST", "/account/password", json.writeValueAsString(Map.of("present", present, "chosen", chosen)));
        return answer.statusCode() + " " + answer.body();
    }
}
