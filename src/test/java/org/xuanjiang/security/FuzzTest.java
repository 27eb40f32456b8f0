package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.Route;
import org.xuanjiang.support.Routes;
import org.xuanjiang.support.WholeProgram;

/** Bad requests made from our own description of the API: each is answered, none with a fault, none with a word about the inside. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FuzzTest {

    private static final List<String> TYPES = List.of("application/json", "application/json", "application/json", "application/json",
        "application/json;charset=utf-16", "application/json;charset=no-such", "text/plain", "application/xml", "multipart/form-data",
        "multipart/form-data;boundary=x", "application/x-www-form-urlencoded", "application/problem+json", "*/*", "json", "", "a/b;c");
    private static final List<String> ACCEPTED = List.of("application/json", "text/html", "application/xml", "*/*", "no-such", "",
        "application/json;q=2", "image/png");
    private static final List<String> PEOPLE = List.of("fed.reviewer", "fed.approver", "fed.publicity", "fed.supervisor", "fed.auditor",
        "xiji.drafter", "xiji.leader", "pengyang.drafter", "sys.admin", "sec.admin", "nobody.knows");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> answers = new HashMap<>();

    @Autowired
    private WebApplicationContext program;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private MockMvc http;
    @Autowired
    private Office office;

    private Wire wire;

    @BeforeEach
    void listensToTheLog() {
        wire = new Wire(http, transactions);
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void stopsListening() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    @Test
    void badSubmissionIsRefusedAndNeverAFault() {
        var attempts = Attempts.of("fuzz, submissions", 2_000);
        var random = attempts.random();
        var waiting = BusyCity.in(program).waiting();
        var rules = new HashMap<String, JsonNode>();
        waiting.forEach(task -> rules.put(task.key(), office.as(task.personId()).opens(task.taskId()).json().get("rules")));
        for (var number = 0; number < attempts.planned(); number++) {
            var task = waiting.get(number % waiting.size());
            var bad = new BadDocuments(random);
            var document = random.nextInt(10) == 0 ? bad.notADocument() : bad.bend(task.example().document(), rules.get(task.key()));
            var draft = random.nextInt(6) == 0;
            send(task.personId(), draft ? "PUT" : "POST", "/api/tasks/" + task.taskId() + (draft ? "/draft" : "/complete"), document,
                "application/json", Map.of("Idempotency-Key", "fuzz-" + number));
        }
        assertThat(waiting).hasSize(BusyCity.USER_TASKS);
        report(attempts);
    }

    @Test
    void badRequestIsRefusedAndNeverAFault() {
        var attempts = Attempts.of("fuzz, requests", 2_000);
        var random = attempts.random();
        BusyCity.in(program);
        var routes = Routes.of(program).of(Route.Kind.OURS, Route.Kind.SPRING);
        var ids = new ArrayList<>(office.as("fed.reviewer").asks("/api/desk").json().findValuesAsText("id"));
        ids.addAll(office.as("fed.reviewer").asks("/api/desk").json().findValuesAsText("planId"));
        for (var number = 0; number < attempts.planned(); number++) {
            var route = routes.get(random.nextInt(routes.size()));
            var bad = new BadDocuments(random);
            var id = random.nextInt(3) == 0 ? ids.get(random.nextInt(ids.size())) : bad.text();
            var path = route.with(encoded(id)) + (random.nextInt(3) == 0 ? "?" + pick(List.of("before", "continue", "_method", "x"), random)
                + "=" + encoded(random.nextBoolean() ? bad.moment() : bad.text()) : "");
            var headers = new HashMap<String, String>();
            headers.put("Idempotency-Key", bad.header());
            headers.put("If-Unmodified-Since-Draft", random.nextBoolean() ? bad.moment() : bad.header());
            headers.put("Accept", pick(ACCEPTED, random));
            headers.put(pick(List.of("Accept-Language", "Range", "If-None-Match", "If-Modified-Since", "Cookie", "Origin", "Content-Encoding",
                "X-Forwarded-For", "Forwarded"), random), bad.header());
            var body = random.nextInt(3) == 0 ? bad.notADocument() : bad.request();
            var method = random.nextInt(5) == 0 ? pick(List.of("GET", "PUT", "POST", "DELETE", "PATCH"), random) : route.method();
            send(pick(PEOPLE, random), method, path, body, pick(TYPES, random), headers);
        }
        report(attempts);
    }

    private void send(String person, String method, String path, String body, String type, Map<String, String> headers) {
        MockHttpServletRequestBuilder request;
        try {
            request = request(HttpMethod.valueOf(method), URI.create(path)).content(body.getBytes(StandardCharsets.UTF_8));
            request.header("Content-Type", type);
            headers.forEach(request::header);
        } catch (RuntimeException unsendable) {
            // No client could send it either; what can be sent of it is sent over a real connection elsewhere.
            return;
        }
        var shown = person + " " + method + " " + path + " " + type + " " + headers + " " + body;
        try {
            var answer = wire.send(person, request);
            answers.merge(answer.status(), 1, Integer::sum);
            var leaks = path.startsWith("/api/trail/export") && answer.status() == 200
                ? Leaks.inTrail(answer.body(), shown) : Leaks.in(answer.body(), shown);
            if (answer.status() >= 500 || !leaks.isEmpty()) {
                faults.add(cut(shown) + " → " + answer.status() + " " + leaks + " " + cut(answer.body()));
            }
        } catch (RuntimeException unanswered) {
            faults.add(cut(shown) + " → " + unanswered.getCause());
        }
    }

    private void report(Attempts attempts) {
        var errors = log.list.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR)).map(ILoggingEvent::getFormattedMessage).toList();
        attempts.report(attempts.planned(), faults.size() + " faults or leaks, " + errors.size() + " errors in the log, answers " + answers);
        assertThat(faults).isEmpty();
        assertThat(errors).isEmpty();
        assertThat(answers.getOrDefault(400, 0)).as("refused as bad").isGreaterThan(attempts.planned() / 10);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
