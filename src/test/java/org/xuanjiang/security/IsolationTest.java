package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.evidence.Samples;
import org.xuanjiang.evidence.Uploads;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.DatabaseContents;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.Route;
import org.xuanjiang.support.Routes;
import org.xuanjiang.support.WholeProgram;

/**
 * Eight units are at work; people of two others, with work of their own, and the administrators try every way to every object of
 * the eight. Nothing is read, nothing changes, and no answer differs from that for an id which nobody ever had.
 */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    private static final List<String> STRANGERS = List.of(
        "pengyang.drafter", "pengyang.leader", "devzone.drafter", "devzone.leader", "sys.admin", "sec.admin");
    private static final List<String> WATCHERS = List.of("fed.supervisor", "fed.auditor");
    private static final String SECRET = "八家单位的机密";

    private final List<String> gotThrough = new ArrayList<>();
    private final Map<String, Browser> people = new HashMap<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @Autowired
    private WebApplicationContext program;
    @Autowired
    private Office office;
    @Autowired
    private JdbcTemplate database;
    @Value("${xuanjiang.demo-password}")
    private String password;
    @LocalServerPort
    private int port;

    private ForeignIds foreign;
    private List<String> examples;
    private DatabaseContents before;

    @BeforeAll
    void eightUnitsWork() {
        var earlier = ForeignIds.in(database);
        var city = BusyCity.build(program, SECRET);
        examples = city.waiting().stream().map(task -> task.example().toString()).toList();
        city.waiting().forEach(task -> office.as(task.personId()).keepsDraft(task.taskId(), "{\"goal\": \"" + SECRET + "\"}"));
        filesAreUploadedFor(city.waiting().stream().filter(task -> task.personId().equals("xiji.drafter")).findFirst().orElseThrow());
        // Whoever signs in for the first time gets filters.
        List.of("xiji.drafter", "longde.leader").forEach(this::signIn);
        foreign = ForeignIds.in(database).without(earlier);
        strangersWork();
        STRANGERS.forEach(this::signIn);
        WATCHERS.forEach(this::signIn);
    }

    /** One is complete, one is on its way. */
    private void filesAreUploadedFor(BusyCity.Waiting task) {
        var uploads = program.getBean(Uploads.class);
        var photo = Samples.jpeg(64, 48);
        var complete = uploads.begin(task.taskId(), task.unitId(), task.personId(), SECRET + ".jpg", photo.length, 1);
        uploads.receive(complete.id(), task.personId(), 0, photo);
        uploads.complete(complete.id(), task.personId());
        uploads.begin(task.taskId(), task.unitId(), task.personId(), SECRET + ".pdf", photo.length, 1);
    }

    @BeforeEach
    void looksAtTheDatabase() {
        before = DatabaseContents.of(database);
        gotThrough.clear();
        answers.clear();
    }

    private void signIn(String personId) {
        var browser = new Browser(port, personId, password);
        // The application of a person hands out the token that its API asks for.
        browser.get("/camunda/app/" + (WATCHERS.contains(personId) ? "cockpit" : personId.contains(".admin") ? "admin" : "tasklist") + "/default/");
        people.put(personId, browser);
    }

    private void strangersWork() {
        office.as("fed.reviewer").posts("/api/campaigns", "{}");
        var drafting = office.open("draftCampaign", null);
        var own = drafting.get(drafting.size() - 1);
        office.as("fed.reviewer").does(own, Example.of("draft-campaign").with("units", List.of("pengyang", "devzone"))
            .with("planDeadline", "2022-12-28"));
        var issuing = office.open("issueCampaign", null);
        office.as("fed.approver").does(issuing.get(issuing.size() - 1), Example.of("issue-campaign"));
    }

    @Test
    void nobodyReachesAnotherUnitsWork() {
        var attempts = Attempts.of("isolation of units", 2_400);
        var random = attempts.random();
        assertThat(foreign.columns()).hasSizeGreaterThan(60);
        var ours = Routes.of(program).of(Route.Kind.OURS);
        var engine = Routes.of(program).of(Route.Kind.ENGINE_API, Route.Kind.WEBAPP_API);
        var fence = fence();
        var made = 0;
        while (made < attempts.planned()) {
            var person = STRANGERS.get(random.nextInt(STRANGERS.size()));
            switch (made % 4) {
                case 0 -> tries(person, attack(engine.get(random.nextInt(engine.size())), random), random);
                case 1 -> Attack.through(fence.get(random.nextInt(fence.size())), person, random).forEach(attack -> tries(person, attack, random));
                default -> tries(person, attack(ours.get(random.nextInt(ours.size())), random), random);
            }
            made++;
        }
        var changes = before.changesUntil(DatabaseContents.of(database));
        attempts.report(made, gotThrough.size() + " succeeded or told apart, " + changes.size() + " rows changed, answers " + answers);

        assertThat(gotThrough).isEmpty();
        assertThat(changes).isEmpty();
        assertThat(answers.getOrDefault(404, 0)).as("not found, where not merely forbidden").isGreaterThan(attempts.planned() / 20);
    }

    @Test
    void whoWatchesChangesNothing() {
        var attempts = Attempts.of("isolation, watchers writing", 600);
        var random = attempts.random();
        // A health check, which is the auditor's to ask for, keeps what it came to.
        var writing = Routes.of(program).of(Route.Kind.OURS, Route.Kind.ENGINE_API, Route.Kind.WEBAPP_API).stream()
            .filter(route -> route.changesState() && !route.path().endsWith("/logout") && !route.path().equals("/api/health-check")).toList();
        for (var number = 0; number < attempts.planned(); number++) {
            var person = WATCHERS.get(random.nextInt(WATCHERS.size()));
            var attack = attack(writing.get(random.nextInt(writing.size())), random);
            var id = foreign.fitting(attack.path(), random);
            var answer = people.get(person).send(attack.method(), attack.pathFor(id), attack.bodyFor(id));
            answers.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500) {
                gotThrough.add(person + " " + attack + " → " + answer.statusCode());
            }
        }
        var changes = before.changesUntil(DatabaseContents.of(database));
        attempts.report(attempts.planned(), gotThrough.size() + " faults, " + changes.size() + " rows changed, answers " + answers);

        assertThat(gotThrough).isEmpty();
        assertThat(changes).isEmpty();
        assertThat(answers).as("sessions last").doesNotContainKey(401);
    }

    private void tries(String person, Attack attack, Random random) {
        var id = foreign.fitting(attack.path(), random);
        var answer = people.get(person).send(attack.method(), attack.pathFor(id), attack.bodyFor(id));
        var other = TimeOrderedId.next();
        var control = people.get(person).send(attack.method(), attack.pathFor(other), attack.bodyFor(other));
        answers.merge(answer.statusCode(), 1, Integer::sum);

        var given = foreign.in(answer.body(), id);
        var toldApart = answer.statusCode() != control.statusCode() || !answer.body().replace(id, "ID").equals(control.body().replace(other, "ID"));
        if (toldApart || !given.isEmpty() || answer.body().contains(SECRET) || answer.statusCode() >= 500) {
            gotThrough.add(person + " " + attack.method() + " " + attack.pathFor(id) + " " + cut(attack.bodyFor(id)) + " → " + answer.statusCode() + " "
                + cut(answer.body()) + "; for a made-up id " + control.statusCode() + " " + cut(control.body()));
        }
    }

    private Attack attack(Route route, Random random) {
        var body = !route.changesState() ? "" : switch (route.path().replaceFirst(".*/", "")) {
            case "complete" -> examples.get(random.nextInt(examples.size()));
            case "invitations" -> "{\"unitId\": \"xiji\", \"reason\": \"补充\"}";
            case "consent" -> "{\"decision\": \"AGREE\", \"opinion\": \"同意\"}";
            case "withdrawal", "amendment", "call-off" -> "{\"reason\": \"原因\"}";
            default -> random.nextBoolean() ? "{}" : "{\"processInstanceIds\": [\"ID\"]}";
        };
        return new Attack(route.method(), route.with("ID"), body);
    }

    /** Lines that let something pass. */
    private List<String> fence() {
        try (var file = program.getResource("classpath:fence/camunda-api.txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.matches("[A-Z]+ +\\S.*")).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
