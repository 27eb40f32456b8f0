package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.pattern.PathPatternParser;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.DatabaseContents;
import org.xuanjiang.support.Route;
import org.xuanjiang.support.Routes;
import org.xuanjiang.support.WholeProgram;

/** Who has not signed in gets what {@code open-to-strangers.txt} lists, and of everything else not a byte. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UnauthenticatedTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE");
    private static final List<Map.Entry<String, String>> MADE_UP_SESSION = List.of(
        Map.entry("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF; XSRF-TOKEN=a; XJ-CSRF=a"),
        Map.entry("X-XSRF-TOKEN", "a"), Map.entry("X-XJ-CSRF", "a"));
    private static final Predicate<Route> EVERYTHING = route -> true;
    private static final Predicate<Route> OPERATIONS = route -> route.kind() != Route.Kind.STATIC;
    /** What gateways honour and a program behind none must not. */
    private static final List<Map.Entry<String, String>> TALL_TALES = List.of(Map.entry("X-Original-URL", "/login"),
        Map.entry("X-Rewrite-URL", "/xuanjiang/login.html"), Map.entry("X-Forwarded-Prefix", "/xuanjiang"),
        Map.entry("X-HTTP-Method-Override", "GET"), Map.entry("X-Forwarded-User", "fed.approver"),
        Map.entry("X-Forwarded-For", "127.0.0.1"), Map.entry("Authorization", "Basic c3lzLmFkbWluOnh1YW5qaWFuZy1kZW1v"),
        Map.entry("Authorization", "Bearer a.b.c"));

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> open = lines();
    private final List<String> answered = new ArrayList<>();
    private int asked;

    @Autowired
    private WebApplicationContext program;
    @Autowired
    private JdbcTemplate database;
    @LocalServerPort
    private int port;

    private DatabaseContents before;

    @BeforeEach
    void looksAtTheDatabase() {
        before = DatabaseContents.of(database);
    }

    @Test
    void everyRouteIsClosedToStrangers() {
        var attempts = Attempts.of("unauthenticated, every route and method", 0);
        for (var path : paths(EVERYTHING)) {
            METHODS.forEach(method -> ask(method, path, List.of()));
        }
        for (var path : paths(OPERATIONS)) {
            List.of("GET", "POST").forEach(method -> ask(method, path, MADE_UP_SESSION));
        }
        attempts.report(asked, answered.size() + " answered");

        assertThat(asked).isGreaterThan(6_000);
        assertNothingHappened();
    }

    @Test
    void noWayOfWritingAPathLeadsAroundTheSignIn() {
        var attempts = Attempts.of("unauthenticated, odd paths and headers", 4_000);
        var random = attempts.random();
        var closed = paths(OPERATIONS).stream().filter(path -> !isOpen("GET", path)).toList();
        for (var number = 0; number < attempts.planned(); number++) {
            var path = closed.get(random.nextInt(closed.size()));
            var odd = PathTricks.any(path, random);
            var tale = TALL_TALES.get(random.nextInt(TALL_TALES.size()));
            ask(random.nextInt(3) == 0 ? "POST" : "GET", odd, random.nextInt(4) == 0 ? List.of(tale) : List.of());
        }
        attempts.report(asked, answered.size() + " answered");

        assertNothingHappened();
    }

    @Test
    void listOfWhatIsOpenIsDocumentedAndTrue() throws IOException {
        var documentation = Files.readString(Path.of("docs/operations.md"));

        assertThat(open).isNotEmpty().allSatisfy(line -> assertThat(documentation).contains(line));
        for (var path : List.of("/login", "/xuanjiang/login.html", "/xuanjiang/login.js", "/actuator/health")) {
            assertThat(send("GET", path, List.of()).statusCode()).as(path).isEqualTo(200);
        }
    }

    private List<String> paths(Predicate<Route> which) {
        return Routes.of(program).all().stream().filter(which).map(route -> route.with("some-id")).distinct().toList();
    }

    private void ask(String method, String path, List<Map.Entry<String, String>> headers) {
        asked++;
        var answer = send(method, path, headers);
        var status = answer.statusCode();
        if (status >= 500 || status < 400 && !leadsToSignIn(answer) && !isOpen(method, path)) {
            answered.add(method + " " + path + " " + headers + " → " + status + " " + answer.headers().firstValue("Location").orElse(""));
        }
    }

    private static boolean leadsToSignIn(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
        return answer.statusCode() == 302 && location.matches("/login([?;].*)?") && answer.body().isEmpty();
    }

    private boolean isOpen(String method, String path) {
        var reading = List.of("GET", "HEAD", "OPTIONS").contains(method);
        return reading && open.stream().map(line -> line.split("\\s+", 2)[1]).anyMatch(pattern ->
            PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path)));
    }

    private void assertNothingHappened() {
        assertThat(answered).isEmpty();
        // Wrong passwords are counted, which is what they are asked for.
        assertThat(before.changesUntil(DatabaseContents.of(database))).allMatch(change -> change.matches("(?i)\\+ sign_in_failure:.*"));
    }

    private HttpResponse<String> send(String method, String path, List<Map.Entry<String, String>> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path.replace(" ", "%20")))
            .method(method, method.equals("POST") || method.equals("PUT") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
            .header("Content-Type", "application/json");
        headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(method + " " + path + " was not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> lines() {
        try (InputStream file = UnauthenticatedTest.class.getResourceAsStream("/security/open-to-strangers.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
