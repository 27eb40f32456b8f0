package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.xuanjiang.support.Route;
import org.xuanjiang.support.Routes;
import org.xuanjiang.support.WholeProgram;

/** Supervisor and auditor try every way to write that the program has. What is theirs stands in a list; nothing else changes a row. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchersTest {

    /** With ids of many kinds and with documents of several shapes. */
    private static final int TRIES = 4;
    /** What supervisors do; auditors do none of it. */
    private static final Set<String> SUPERVISING = Set.of("POST /api/supervision/tasks/{taskId}/urges",
        "POST /api/supervision/tasks/{taskId}/hand-overs", "POST /api/campaigns/{id}/invitations");
    /** What auditors do: the result of each is kept. */
    private static final Set<String> AUDITING = Set.of("POST /api/trail/verification", "POST /api/health-check");
    /** Everybody's own affairs. */
    private static final Set<String> OWN = Set.of("POST /login", "POST /logout", "POST /account/password");
    private static final List<String> SHAPES = List.of("{}", "{\"reason\": \"原因\"}", "{\"userId\": \"fed.supervisor\", \"value\": \"x\"}",
        "{\"processInstanceIds\": [\"ID\"], \"taskId\": \"ID\", \"suspended\": true, \"deleteReason\": \"原因\"}");

    private final Map<String, Browser> people = new HashMap<>();

    @Autowired
    private WebApplicationContext program;
    @Autowired
    private JdbcTemplate database;
    @Value("${xuanjiang.demo-password}")
    private String password;
    @LocalServerPort
    private int port;

    private BusyCity city;
    private ForeignIds ids;

    @BeforeAll
    void theCityIsBusy() {
        city = BusyCity.in(program);
        city.waiting();
        for (var person : List.of("fed.supervisor", "fed.auditor")) {
            var browser = new Browser(port, person, password);
            browser.get("/camunda/app/cockpit/default/");
            people.put(person, browser);
        }
        ids = ForeignIds.in(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fed.supervisor", "fed.auditor"})
    void noOtherWayToWriteChangesARow(String person) {
        var attempts = Attempts.of("every way to write, as " + person, TRIES);
        var random = attempts.random();
        var before = DatabaseContents.of(database);
        var answers = new TreeMap<Integer, Integer>();
        var faults = new ArrayList<String>();
        var made = 0;
        var routes = waysToWrite().stream().filter(route -> !isTheirs(route, person)).toList();
        for (var route : routes) {
            for (var number = 0; number < attempts.planned(); number++) {
                var attack = new Attack(route.method(), route.with("ID"), shape(route, number, random));
                var id = ids.fitting(attack.path(), random);
                var answer = people.get(person).send(attack.method(), attack.pathFor(id), attack.bodyFor(id));
                made++;
                answers.merge(answer.statusCode(), 1, Integer::sum);
                if (answer.statusCode() >= 500 || answer.statusCode() == 401) {
                    faults.add(attack + " → " + answer.statusCode());
                }
            }
        }
        var changes = before.changesUntil(DatabaseContents.of(database));
        attempts.report(made, routes.size() + " routes, " + changes.size() + " rows changed, " + faults.size() + " faults, answers " + answers);

        assertThat(routes).hasSizeGreaterThan(200);
        assertThat(faults).isEmpty();
        assertThat(changes).isEmpty();
    }

    @Test
    void whatIsTheSupervisorsIsClosedToAuditors() {
        var before = DatabaseContents.of(database);
        var task = city.waiting().get(0).taskId();
        for (var route : SUPERVISING) {
            var path = new Route(Route.Kind.OURS, "POST", route.substring("POST ".length()));
            var attack = new Attack("POST", path.with(route.contains("campaigns") ? ids.of("CAMPAIGN.ID", new Random(1)) : task),
                "{\"reason\": \"原因\"" + (route.contains("hand-overs") ? ", \"from\": \"xiji.drafter\", \"to\": null" : "")
                    + (route.contains("invitations") ? ", \"unitId\": \"pengyang\"" : "") + "}");
            assertThat(people.get("fed.auditor").send("POST", attack.path(), attack.body()).statusCode()).as(route).isEqualTo(403);
        }
        assertThat(before.changesUntil(DatabaseContents.of(database))).isEmpty();
    }

    @Test
    void urgingTouchesTheTaskTheRecordOfUrgingAndTheMessageAboutIt() {
        var before = DatabaseContents.of(database);
        var task = city.waiting().get(0).taskId();
        var answer = people.get("fed.supervisor").send("POST", "/api/supervision/tasks/" + task + "/urges", "{\"reason\": \"请尽快办理\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        var tables = before.changesUntil(DatabaseContents.of(database)).stream()
            .map(change -> change.replaceFirst("^[+-] (\\w+): (?s:.*)$", "$1")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tables).contains("URGE").isSubsetOf("URGE", "ACT_RU_TASK", "ACT_HI_TASKINST", "ACT_HI_OP_LOG", "NOTIFICATION_EVENT");
    }

    @Test
    void theListOfWhatIsTheirsNamesRoutesThatExist() {
        assertThat(waysToWrite()).extracting(Route::toString).containsAll(SUPERVISING).containsAll(AUDITING).containsAll(OWN);
    }

    private List<Route> waysToWrite() {
        return Routes.of(program).of(Route.Kind.OURS, Route.Kind.SPRING, Route.Kind.SIGN_IN, Route.Kind.ENGINE_API, Route.Kind.WEBAPP_API).stream()
            .filter(Route::changesState).toList();
    }

    /** The engine's applications have a sign-out of their own; whoever is signed out tries nothing any more. */
    private static boolean isTheirs(Route route, String person) {
        return OWN.contains(route.toString()) || route.path().endsWith("/logout")
            || person.equals("fed.supervisor") && SUPERVISING.contains(route.toString())
            || person.equals("fed.auditor") && AUDITING.contains(route.toString());
    }

    /** What its form accepts where there is one, else every shape in turn. */
    private String shape(Route route, int number, Random random) {
        return switch (route.path().replaceFirst(".*/", "")) {
            case "complete", "draft" -> city.waiting().get(random.nextInt(BusyCity.USER_TASKS)).example().toString();
            case "invitations" -> "{\"unitId\": \"pengyang\", \"reason\": \"补充\"}";
            case "consent" -> "{\"decision\": \"AGREE\", \"opinion\": \"同意\"}";
            case "claim" -> "{\"userId\": \"fed.supervisor\"}";
            default -> SHAPES.get(number % SHAPES.size());
        };
    }
}
