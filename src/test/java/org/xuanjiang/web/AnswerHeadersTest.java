package org.xuanjiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.WholeProgram;

/** What answers of every kind tell the browser, and how they say no. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AnswerHeadersTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*src=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Map<String, String> EVERYWHERE = Map.of(
        "X-Content-Type-Options", "nosniff",
        "X-Frame-Options", "DENY",
        "Referrer-Policy", "same-origin",
        "Cross-Origin-Opener-Policy", "same-origin",
        "Cross-Origin-Resource-Policy", "same-origin");

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort
    private int port;
    @Value("${xuanjiang.demo-password}")
    private String password;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/xuanjiang/login.css", "/favicon.ico", "/robots.txt", "/api/tasks/none", "/api/none", "/nothing", "/",
        "/actuator/health", "/camunda/api/engine/engine/default/user/count", "/camunda/api/admin/setup/default/user/create", TASKLIST,
        "/camunda/app/tasklist/xuanjiang/index.js", "/camunda/app/cockpit/default/", "/camunda/lib/deps.js?bust=7.24.0", "/webjars/none"})
    void areOnEveryAnswerOnce(String path) {
        for (var browser : List.of(new Browser(port), signedIn())) {
            var headers = browser.get(path).headers();
            EVERYWHERE.forEach((name, value) -> assertThat(headers.allValues(name)).as(name + " of " + path).containsExactly(value));
            assertThat(headers.allValues("Permissions-Policy")).singleElement().asString().contains("camera=()", "geolocation=()");
            assertThat(headers.allValues("Content-Security-Policy")).singleElement().asString().contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("Strict-Transport-Security")).as("nonsense over plain HTTP").isEmpty();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/xuanjiang/login.html", "/nothing"})
    void ownPagesRunOwnFilesOnly(String path) {
        var answer = asPersonAt(path);
        var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).contains("default-src 'none'", "script-src 'self'", "style-src 'self'").doesNotContain("unsafe", "nonce", "http");
        assertThat(answer.body()).contains("<html").doesNotContainPattern("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
    }

    @Test
    void whatAnApiAnswersIsNoPage() {
        assertThat(policy("/api/tasks/none")).isEqualTo(policy("/camunda/api/engine/engine/default/user/count"))
            .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {TASKLIST, "/camunda/app/tasklist/default", "/camunda/app/welcome/default/"})
    void pagesOfTheWebApplicationsRunTheirOneInlineScript(String path) throws Exception {
        assertThat(allowsItsInlineScripts(signedIn().get(path))).isTrue();
        assertThat(policy(path)).doesNotContain("nonce", "strict-dynamic").doesNotContainPattern("script-src[^;]*'unsafe-inline'");
    }

    /** With the engine's own nonce, 71 of 200 such loads got another page's. */
    @Test
    void pagesLoadedAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        var browser = signedIn();
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> load = () -> allowsItsInlineScripts(browser.get(TASKLIST));
            var broken = new ArrayList<Integer>();
            var loads = threads.invokeAll(IntStream.range(0, 80).mapToObj(number -> load).toList());
            for (var number = 0; number < loads.size(); number++) {
                if (!loads.get(number).get()) {
                    broken.add(number);
                }
            }
            assertThat(broken).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/tasks/none                               | no-store",
        "/camunda/api/engine/engine/default/user/count | no-store",
        "/actuator/health                              | no-store",
        "/camunda/lib/deps.js?bust=7.24.0              | private, max-age=31536000, immutable",
        "/camunda/lib/deps.js                          | private, no-cache",
        "/camunda/assets/tasklist.svg                  | private, max-age=86400",
        "/camunda/app/tasklist/xuanjiang/index.js      | private, no-cache",
        "/camunda/app/tasklist/styles/user-styles.css?bust=7.24.0 | private, no-cache",
        "/xuanjiang/login.js                           | private, no-cache"})
    void answersAreNotKeptAndFilesAreAskedFor(String path, String expected) {
        assertThat(signedIn().get(path).headers().allValues("Cache-Control")).containsExactly(expected);
    }

    @Test
    void fileThatHasNotChangedIsNotSentAgain() {
        var path = "/xuanjiang/login.js";
        var changed = asPersonAt(path).headers().firstValue("Last-Modified").orElseThrow();

        assertThat(send(request(path).header("If-Modified-Since", changed)).statusCode()).isEqualTo(304);
    }

    @Test
    void longAnswersAreCompressed() {
        var answer = send(request("/camunda/lib/deps.js").header("Accept-Encoding", "gzip").header("Cookie", session()));

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void cookiesStayOnTheSite() {
        var cookies = cookies(asPersonAt("/login"));
        assertThat(cookies.get("XJ-CSRF")).contains("SameSite=Lax", "Path=/");
        var session = send(request("/login").POST(BodyPublishers.noBody())).headers().allValues("Set-Cookie");
        assertThat(session).allMatch(cookie -> cookie.contains("SameSite=Lax"));

        var person = new Browser(port);
        person.signIn("fed.reviewer", password);
        var page = send(request(TASKLIST).header("Cookie", "JSESSIONID=" + person.cookie("JSESSIONID")));
        assertThat(cookies(page).get("XSRF-TOKEN")).contains("SameSite=Lax", "Path=/camunda");
    }

    @Test
    void sessionIsOutOfReachForScriptsAndAddresses() {
        var answer = send(request("/api/tasks/none").header("Cookie", "JSESSIONID=unknown").header("Accept", "text/html"));
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("jsessionid");
        assertThat(signInCookies().get("JSESSIONID")).contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "FOO"})
    void otherVerbsAreRefused(String method) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((method + " /login HTTP/1.1\r\nHost: localhost\r\nX-Echo: secret\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
            assertThat(read(socket.getInputStream())).containsPattern("^HTTP/1.1 4\\d\\d").doesNotContain("secret");
        }
    }

    @Test
    void personIsToldInChineseOnAPage() {
        for (var path : List.of("/nothing", "/webjars/none")) {
            var answer = send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").header("Cookie", session()));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("没有这个页面", "返回首页").doesNotContain("Whitelabel", "timestamp", "Exception", "org.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/tasks/none", "/camunda/api/engine/engine/default/nothing"})
    void programIsToldByAProblem(String path) {
        var answer = send(request(path).header("Accept", "text/html,*/*").header("Cookie", session()));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).startsWith("{").doesNotContain("trace", "org.springframework", "timestamp");
    }

    @Test
    void nobodyIsToldToSignIn() {
        var answer = send(request("/api/tasks/none"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("请重新登录");
    }

    @Test
    void iconAndRobotsAreThereForEverybody() {
        assertThat(asPersonAt("/favicon.ico").headers().firstValue("Content-Type")).contains("image/x-icon");
        assertThat(asPersonAt("/xuanjiang/favicon.svg").headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(asPersonAt("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/sbom", "/actuator/env", "/h2-console", "/engine-rest/engine", "/META-INF/sbom/application.cdx.json"})
    void nothingElseIsOpened(String path) {
        assertThat(signedIn().get(path).statusCode()).isEqualTo(404);
    }

    private Browser signedIn() {
        return new Browser(port, "fed.reviewer", password);
    }

    private String session() {
        return "JSESSIONID=" + signedIn().cookie("JSESSIONID");
    }

    private Map<String, String> signInCookies() {
        return cookies(new Browser(port).signIn("fed.reviewer", password));
    }

    private String policy(String path) {
        return signedIn().get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private HttpResponse<String> asPersonAt(String path) {
        var request = request(path).header("Accept", "text/html");
        return send(path.equals("/nothing") ? request.header("Cookie", session()) : request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException("not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().collect(
            Collectors.toMap(cookie -> HttpCookie.parse(cookie).get(0).getName(), cookie -> cookie, (first, second) -> second));
    }

    private static boolean allowsItsInlineScripts(HttpResponse<String> page) throws Exception {
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        var scripts = INLINE_SCRIPT.matcher(page.body()).results().map(script -> script.group(1)).toList();
        for (var script : scripts) {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            if (!policy.contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")) {
                return false;
            }
        }
        return scripts.size() == 1;
    }

    private static String read(InputStream answer) throws IOException {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
}
