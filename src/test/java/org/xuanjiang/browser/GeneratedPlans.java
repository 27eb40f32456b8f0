package org.xuanjiang.browser;

import static org.xuanjiang.browser.PlanActs.agreed;
import static org.xuanjiang.browser.PlanActs.approved;
import static org.xuanjiang.browser.PlanActs.drafted;
import static org.xuanjiang.browser.PlanActs.issue;
import static org.xuanjiang.browser.PlanActs.row;
import static org.xuanjiang.browser.PlanActs.signed;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Lots;
import org.xuanjiang.support.Office;

/**
 * One campaign for the {@link LargeFederation}, each of its two hundred plans carried through the program by its own people to where a lot
 * has sent it. So the trail knows all of them, and whoever verifies it must find nothing.
 */
final class GeneratedPlans {

    static final String THEME = "新就业形态劳动者权益保障";
    private static final LocalDate ISSUED = LocalDate.of(2022, 10, 25);
    private static final LocalDate LECTURES = LocalDate.of(2022, 11, 15);
    private static final List<String> TOPICS = List.of("以“大白话”讲好“大道理”", "劳动报酬和休息休假怎么约定", "职业伤害保障试点政策", "加入工会的好处和办法",
        "站点里的安全生产课");
    private static final List<String> PLACES = List.of("县工业园区", "快递分拨中心", "货运站职工之家", "网约配送站点");

    /** How far a plan comes. */
    private enum Fate { NOT_STARTED, BEING_DRAFTED, WAITS_FOR_SIGNATURE, IN_REVIEW, RETURNED, REFUSED, APPROVED, LECTURED, SUMMED_UP, CLOSED }

    private final Office office;
    private final Random random;

    private GeneratedPlans(Office office, long seed) {
        this.office = office;
        this.random = new Random(seed);
    }

    /** @return id of the campaign */
    static String carryOut(ApplicationContext program, long seed) {
        var city = program.getBean(Office.class);
        city.clock().moveTo(ISSUED.atTime(9, 0));
        program.getBean(Lots.class).fallOnNoSession();
        var office = issue(city, program.getBean(RuntimeService.class), Example.of("draft-campaign").with("noticeNumber", "固工发〔2022〕98号")
            .with("noticeTitle", "关于开展新就业形态劳动者权益保障宣讲工作的通知").with("issuedOn", ISSUED.minusDays(1).toString()).with("theme", THEME)
            .with("planDeadline", ISSUED.plusDays(15).toString()).with("units", LargeFederation.UNITS));
        new GeneratedPlans(office, seed).carryOut();
        return office.as("fed.auditor").asks("/api/supervision/choices").json().get("campaigns").get(0).get("value").asText();
    }

    private void carryOut() {
        var fates = LargeFederation.UNITS.stream().map(unit -> Fate.values()[random.nextInt(Fate.values().length)]).toList();
        office.clock().moveTo(ISSUED.plusDays(6).atTime(10, 30));
        each(fates, Fate.BEING_DRAFTED, this::plan);
        office.clock().moveTo(ISSUED.plusDays(9).atTime(15, 0));
        each(fates, Fate.APPROVED, this::prepare);
        office.clock().moveTo(LECTURES.plusDays(4).atTime(9, 0));
        office.runDueJobs();
        each(fates, Fate.LECTURED, this::report);
        office.clock().moveTo(LECTURES.plusDays(7).atTime(9, 0));
        each(fates, Fate.SUMMED_UP, this::sumUp);
    }

    private interface Step {

        void take(String unit, Fate fate);
    }

    /** For all units whose plan comes so far, or further. */
    private static void each(List<Fate> fates, Fate least, Step step) {
        for (var number = 0; number < fates.size(); number++) {
            if (fates.get(number).compareTo(least) >= 0) {
                step.take(LargeFederation.UNITS.get(number), fates.get(number));
            }
        }
    }

    private void plan(String unit, Fate fate) {
        var leaders = row("LEADER", drawn(TOPICS), LECTURES, 1 + random.nextInt(2));
        var rows = random.nextInt(3) == 0 ? new PlanActs.Row[] {leaders} : new PlanActs.Row[] {leaders, row("MODEL_WORKER", drawn(TOPICS), LECTURES, 1)};
        switch (fate) {
            case NOT_STARTED -> throw new IllegalStateException("nothing is done by " + unit);
            case BEING_DRAFTED -> office.as(unit + ".drafter").claims(office.open("draftPlan", unit).get(0));
            case WAITS_FOR_SIGNATURE -> drafted(office, unit, rows);
            case IN_REVIEW -> {
                drafted(office, unit, rows);
                signed(office, unit);
            }
            case RETURNED -> {
                drafted(office, unit, rows);
                signed(office, unit);
                office.as("fed.reviewer").on(unit).does("reviewPlan", Example.of("review-plan"));
            }
            case REFUSED -> {
                drafted(office, unit, rows);
                signed(office, unit);
                office.as("fed.reviewer").on(unit).does("reviewPlan",
                    Example.empty().with("decision", "REFUSE").with("opinion", "该单位已与所在县总工会合并报送，不再单独列计划。"));
            }
            default -> approved(office, unit, rows);
        }
    }

    private void prepare(String unit, Fate fate) {
        allOf("assignContact", unit, () -> Example.of("assign-contact").with("plannedOn", drawnDay()));
        allOf("inviteModelWorker", unit, () -> Example.of("invite-model-worker").with("plannedOn", drawnDay()));
    }

    private void report(String unit, Fate fate) {
        allOf("reportLeaderSession", unit, () -> Example.of("report-leader-session").withJson("report", held()).withJson("concerns", "[]"));
        allOf("reportModelWorkerSession", unit, () -> Example.of("report-model-worker-session").withJson("report", held())
            .withJson("recording", "{\"made\": false, \"title\": null, \"link\": null}"));
    }

    private void allOf(String taskKey, String unit, Supplier<Example> submission) {
        office.open(taskKey, unit).forEach(task -> office.as(unit + ".drafter").does(task, submission.get()));
    }

    private void sumUp(String unit, Fate fate) {
        office.as(unit + ".drafter").does("writeSummary", Example.of("write-summary").withJson("articles", "[]"));
        if (fate == Fate.CLOSED) {
            office.as("fed.reviewer").on(unit).does("reviewSummary", Example.of("review-summary").with("decision", "ACCEPT").withJson("issues", "[]"));
        }
    }

    private String held() {
        return """
            {"held": true, "notHeldReason": null, "heldOn": "%s", "lecturer": "宣讲团成员", "place": "%s", "attended": %d, "counted": %b,
             "highlights": "讲政策、答问题，职工提问踊跃。", "links": []}""".formatted(drawnDay(), drawn(PLACES), 6 + random.nextInt(80),
            random.nextBoolean());
    }

    private String drawnDay() {
        return LECTURES.plusDays(random.nextInt(3)).toString();
    }

    private String drawn(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
