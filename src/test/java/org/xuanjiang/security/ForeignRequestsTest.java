package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.DatabaseContents;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.Route;
import org.xuanjiang.support.Routes;
import org.xuanjiang.support.WholeProgram;

/** Whatever another site makes the browser of somebody signed in send, to whichever route changes something, changes nothing. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ForeignRequestsTest {

    private static final String JSON = "application/json";
    private static final String PART = "--part\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\n{}\r\n--part--\r\n";

    private final HttpClient http = HttpClient.newHttpClient();
    @Autowired
    private WebApplicationContext program;
    @Autowired
    private Office office;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcTemplate database;
    @LocalServerPort
    private int port;
    @Value("${xuanjiang.demo-password}")
    private String password;

    private String campaignId;
    private Task task;
    private Browser browser;

    /** What a foreign page can do, with the person's cookies and what it knows. */
    private enum Trick { NO_TOKEN, WRONG_TOKEN, FOREIGN_ORIGIN, FOREIGN_SITE, PLAIN_TEXT, MULTIPART, FORM }

    @BeforeEach
    void someoneIsAtWork() {
        campaignId = office.as("fed.reviewer").posts("/api/campaigns", "{}").json().get("id").asText();
        task = tasks.createTaskQuery().processInstanceBusinessKey(campaignId).singleResult();
        office.as("fed.reviewer").claims(task);
        signIn();
    }

    @Test
    void noneSucceeds() {
        var suite = Attempts.of("foreign requests", 0);
        var routes = Routes.of(program).of(Route.Kind.OURS, Route.Kind.SIGN_IN, Route.Kind.ENGINE_API, Route.Kind.WEBAPP_API)
            .stream().filter(Route::changesState).toList();
        var before = business();
        var succeeded = new ArrayList<String>();
        var made = 0;
        for (var route : routes) {
            for (var trick : Trick.values()) {
                var status = send(route, trick);
                made++;
                if (status < 400 || status > 499) {
                    succeeded.add(trick + " " + route + " answered " + status);
                }
            }
        }
        suite.report(made, succeeded.size() + " succeeded on " + routes.size() + " routes");
        assertThat(succeeded).isEmpty();
        assertThat(routes).hasSizeGreaterThan(150);
        assertThat(business()).isEqualTo(before);
    }

    /** Otherwise everything might be refused for another reason. */
    @Test
    void thePersonsOwnPageIsAnswered() {
        assertThat(browser.send("POST", "/api/campaigns", "{}").statusCode()).isBetween(200, 299);
        assertThat(browser.send("PUT", "/api/tasks/" + task.getId() + "/draft", "{}").statusCode()).isBetween(200, 299);
    }

    private int send(Route route, Trick trick) {
        var values = Map.of("id", route.path().startsWith("/api/campaigns") ? campaignId : task.getId());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + route.with(values, task.getId())))
            .header("Cookie", "JSESSIONID=" + browser.cookie("JSESSIONID") + "; XJ-CSRF=" + browser.cookie("XJ-CSRF")
                + "; XSRF-TOKEN=" + browser.cookie("XSRF-TOKEN"));
        switch (trick) {
            case NO_TOKEN -> body(request, route, JSON, "{}");
            case WRONG_TOKEN -> body(request, route, JSON, "{}").header("X-XJ-CSRF", "guessed").header("X-XSRF-TOKEN", "guessed");
            case FOREIGN_ORIGIN -> withTokens(body(request, route, JSON, "{}")).header("Origin", "http://other.example.org");
            case FOREIGN_SITE -> withTokens(body(request, route, JSON, "{}")).header("Sec-Fetch-Site", "cross-site");
            case PLAIN_TEXT -> body(request, route, "text/plain", "{}");
            case MULTIPART -> body(request, route, "multipart/form-data; boundary=part", PART);
            case FORM -> body(request, route, "application/x-www-form-urlencoded", "_csrf=guessed&username=fed.reviewer&password=" + password);
        }
        var status = status(request);
        // The engine's web applications end a session that comes with a wrong token; nothing is shown by asking on without one.
        if (status == 401 || route.path().startsWith("/camunda/") && trick == Trick.WRONG_TOKEN) {
            signIn();
        }
        return status;
    }

    private HttpRequest.Builder withTokens(HttpRequest.Builder request) {
        return request.header("X-XJ-CSRF", browser.cookie("XJ-CSRF")).header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
    }

    private static HttpRequest.Builder body(HttpRequest.Builder request, Route route, String type, String body) {
        return request.method(route.method(), BodyPublishers.ofString(body)).header("Content-Type", type);
    }

    private int status(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new IllegalStateException("not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void signIn() {
        browser = new Browser(port, "fed.reviewer", password);
    }

    /** Without what signing in writes by itself. */
    private Map<String, List<String>> business() {
        var rows = new TreeMap<>(DatabaseContents.of(database).rowsByTable());
        rows.keySet().removeIf(table -> table.toLowerCase(Locale.ROOT).matches("sign_in.*|account|known_device"));
        return rows;
    }
}
