package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Lots;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;

/** A city at work: every user task of every model waits for somebody, and who may has claimed it. */
final class BusyCity {

    static final int USER_TASKS = 27;

    private static final Map<ApplicationContext, BusyCity> STANDING = new WeakHashMap<>();
    private static final LocalDate LECTURES = LocalDate.of(2022, 12, 20);
    private static final Map<String, String> FEDERATION = Map.of(
        "reviewer", "fed.reviewer", "approver", "fed.approver", "publicity", "fed.publicity");

    private static final List<String> SUMMING_UP = List.of("city-hospital", "first-school", "publicity-dept", "federation");
    private static final List<String> PUBLISHING = List.of("first-school", "publicity-dept", "federation");

    private final Office city;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final String theme;
    private final List<String> campaigns = new ArrayList<>();

    private BusyCity(Office city, RuntimeService runtime, TaskService tasks, String theme) {
        this.city = city;
        this.runtime = runtime;
        this.tasks = tasks;
        this.theme = theme;
    }

    /** The city that other tests of this program left as they found it, or a new one. */
    static BusyCity in(ApplicationContext program) {
        var standing = STANDING.get(program);
        if (standing == null || standing.waiting().size() < USER_TASKS) {
            standing = build(program, "全市宣讲");
            STANDING.put(program, standing);
        }
        return standing;
    }

    /** @param theme of its campaigns, and part of every text that people write */
    static BusyCity build(ApplicationContext program, String theme) {
        var busy = new BusyCity(program.getBean(Office.class), program.getBean(RuntimeService.class), program.getBean(TaskService.class),
            theme);
        var lots = program.getBean(Lots.class);
        lots.fallOnNoSession();
        busy.city.clock().moveTo(TestClock.START);
        busy.open();
        busy.draft("xiji");
        busy.plansUnderWay();
        busy.allButConcluded();
        busy.lecturing(lots);
        return busy;
    }

    /** One for each user task, claimed. */
    List<Waiting> waiting() {
        return List.copyOf(tasks.createTaskQuery().active().list().stream().filter(this::isOfThisCity)
            .collect(Collectors.toMap(Task::getTaskDefinitionKey, this::claimed, (first, other) -> first, TreeMap::new)).values());
    }

    private boolean isOfThisCity(Task task) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return campaigns.contains(instance.getRootProcessInstanceId());
    }

    private Waiting claimed(Task task) {
        var group = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
            .filter(Objects::nonNull).findFirst().orElseThrow();
        var role = group.equals("unit-leader") ? "leader" : group;
        var personId = FEDERATION.getOrDefault(group, task.getTenantId() + "." + role);
        if (task.getAssignee() == null) {
            city.as(personId).claims(task);
        }
        return new Waiting(task.getTaskDefinitionKey(), task.getId(), task.getTenantId(), personId);
    }

    // ---- campaigns

    private Office open() {
        var opened = city.as("fed.reviewer").posts("/api/campaigns", "{}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var campaign = runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.json().get("id").asText(), "campaign")
            .singleResult();
        campaigns.add(campaign.getId());
        return city.within(campaign);
    }

    private Office draft(String... units) {
        var office = open();
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of(units)).with("theme", theme));
        return office;
    }

    private Office issue(String... units) {
        var office = draft(units);
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        return office;
    }

    private void plansUnderWay() {
        var office = issue("federation", "yuanzhou", "xiji", "longde", "jingyuan", "city-hospital", "first-school");
        List.of("yuanzhou", "xiji", "longde", "jingyuan", "city-hospital", "first-school").forEach(unit -> draftPlan(office, unit));
        List.of("xiji", "longde", "jingyuan", "city-hospital", "first-school").forEach(unit -> sign(office, unit));
        office.as("fed.reviewer").on("jingyuan").does("reviewPlan", Example.of("review-plan"));
        List.of("longde", "city-hospital", "first-school").forEach(unit -> agree(office, unit));
        List.of("city-hospital", "first-school").forEach(unit -> approve(office, unit));
        office.as("city-hospital.drafter").does("inviteExpert", Example.of("invite-expert"));
        var planId = planOf(office, "first-school");
        var answer = office.as("first-school.drafter").posts("/api/plans/" + planId + "/amendment", "{\"reason\": \"" + theme + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private void lecturing(Lots lots) {
        var office = issue("federation", "publicity-dept", "yuanzhou", "xiji", "longde", "jingyuan", "city-hospital", "first-school");
        approvePlan(office, "xiji");
        approvePlan(office, "longde", "LEADER");
        var modelWorkers = Stream.concat(Stream.of("jingyuan", "yuanzhou"), SUMMING_UP.stream()).toList();
        modelWorkers.forEach(unit -> approvePlan(office, unit, "MODEL_WORKER"));
        office.as("xiji.drafter").does("inviteExpert", Example.of("invite-expert")).does("confirmVenue", Example.of("confirm-venue")).does("assignContact", Example.of("assign-contact"))
            .does("inviteModelWorker", Example.of("invite-model-worker"));
        office.as("longde.drafter").does("assignContact", Example.of("assign-contact"));
        modelWorkers.forEach(unit -> office.as(unit + ".drafter").does("inviteModelWorker", Example.of("invite-model-worker")));
        office.clock().moveTo(LECTURES.plusDays(4).atTime(9, 0));
        office.runDueJobs();
        office.as("longde.drafter").does("reportLeaderSession", Example.of("report-leader-session"));
        lots.fallOnEverySession();
        office.as("jingyuan.drafter").does("reportModelWorkerSession", Example.of("report-model-worker-session"));
        lots.fallOnNoSession();
        office.as("yuanzhou.drafter").does("reportModelWorkerSession", Example.of("report-model-worker-session"));
        SUMMING_UP.forEach(unit -> {
            office.as(unit + ".drafter").does("reportModelWorkerSession", Example.of("report-model-worker-session"));
            office.as(unit + ".drafter").does("writeSummary", Example.of("write-summary"));
        });
        PUBLISHING.forEach(unit -> {
            office.as("fed.reviewer").on(unit).does("reviewSummary",
                Example.of("review-summary").with("decision", "ACCEPT").withJson("issues", "[]"));
            office.as(unit + ".drafter").does("writeArticle", Example.of("write-article"));
        });
        office.as("publicity-dept.leader").does("firstReview", Example.of("first-review"));
        office.as("federation.drafter").does("writeArticle", Example.of("write-article"));
        office.as("federation.leader").does("firstReview", Example.of("first-review")).does("firstReview", Example.of("first-review"));
        office.as("fed.publicity").on("federation").does("secondReview", Example.of("second-review"))
            .does("secondReview", Example.of("second-review"));
        office.as("fed.approver").on("federation").does("finalReview", Example.of("final-review"));
    }

    private void allButConcluded() {
        var office = issue("publicity-dept");
        draftPlan(office, "publicity-dept");
        sign(office, "publicity-dept");
        office.as("fed.reviewer").on("publicity-dept").does("reviewPlan", Example.empty().with("decision", "REFUSE").with("opinion", theme));
    }

    // ---- plans

    private void approvePlan(Office office, String unit, String... tracks) {
        draftPlan(office, unit, tracks);
        sign(office, unit);
        agree(office, unit);
        approve(office, unit);
    }

    private void draftPlan(Office office, String unit, String... tracks) {
        var rows = List.of(tracks.length == 0 ? new String[] {"EXPERT", "LEADER", "MODEL_WORKER", "GRASSROOTS", "ONLINE"} : tracks).stream()
            .map(this::row).toList();
        office.as(unit + ".drafter").does("draftPlan", Example.of("draft-plan").with("goal", theme).with("sessions", rows));
    }

    private Map<String, Object> row(String track) {
        return Map.of("track", track, "batch", 1, "topic", theme, "lecturer", "市委宣讲团成员", "place", "六楼会议室",
            "dateFrom", LECTURES.toString(), "dateTo", LECTURES.plusDays(3).toString(), "audience", "ENTERPRISE", "expected", 40, "count", 1);
    }

    private void sign(Office office, String unit) {
        if (!office.open("signPlan", unit).isEmpty()) {
            office.as(unit + ".leader").does("signPlan", Example.of("sign-plan"));
        }
    }

    private void agree(Office office, String unit) {
        office.as("fed.reviewer").on(unit).does("reviewPlan", Example.empty().with("decision", "AGREE").with("opinion", theme));
    }

    private void approve(Office office, String unit) {
        if (!office.open("approvePlan", unit).isEmpty()) {
            office.as("fed.approver").on(unit).does("approvePlan", Example.of("approve-plan"));
        }
    }

    private static String planOf(Office office, String unit) {
        return office.as(unit + ".drafter").asks("/api/desk").json().get("campaigns").findParents("planId").stream()
            .filter(plan -> plan.get("mayAmend").asBoolean()).findFirst().orElseThrow().get("planId").asText();
    }

    /** A task that this person has claimed. */
    record Waiting(String key, String taskId, String unitId, String personId) {

        /** A submission that its form accepts. */
        Example example() {
            return Example.of(key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return key;
        }
    }
}
