package org.xuanjiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.WholeProgram;

/** Each role opens the web application in which it works, and the one that is everybody's; of the others it is told whose they are. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WorkplaceDoorTest {

    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin");
    /** However the page of an application can be asked for. */
    private static final List<String> PAGES = List.of("/default/", "/default", "/index.html", "/default/index.html", "/", "");

    @LocalServerPort
    private int port;
    @Value("${xuanjiang.demo-password}")
    private String password;

    @ParameterizedTest
    @CsvSource({"xiji.drafter, tasklist", "xiji.leader, tasklist", "fed.reviewer, tasklist", "fed.approver, tasklist", "fed.publicity, tasklist",
        "fed.supervisor, cockpit", "fed.auditor, cockpit", "sys.admin, admin", "sec.admin, admin"})
    void opensOnesOwnApplicationOnly(String person, String own) {
        var browser = new Browser(port, person, password);
        assertThat(browser.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/" + own + "/default/").statusCode()).isEqualTo(200);
        for (var application : APPLICATIONS) {
            assertThat(browser.get("/camunda/app/" + application + "/scripts/config.js").statusCode()).as("its files tell nothing").isEqualTo(200);
            if (!application.equals(own)) {
                for (var page : PAGES) {
                    var answer = browser.get("/camunda/app/" + application + page);
                    assertThat(answer.statusCode()).as(application + page).isEqualTo(403);
                    assertThat(answer.body()).contains("不在您的岗位范围内").doesNotContain("ng-controller", "bootstrap");
                }
            }
        }
    }
}
