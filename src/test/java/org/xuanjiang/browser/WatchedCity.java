package org.xuanjiang.browser;

import static org.xuanjiang.browser.PlanActs.agreed;
import static org.xuanjiang.browser.PlanActs.approved;
import static org.xuanjiang.browser.PlanActs.drafted;
import static org.xuanjiang.browser.PlanActs.issue;
import static org.xuanjiang.browser.PlanActs.signed;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Lots;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;

/**
 * A city with two campaigns: one that three units have carried to its conclusion, and one that all units were invited to and stand in at
 * different steps; Longde has not started.
 */
final class WatchedCity {

    static final String FINISHED = "弘扬劳模精神劳动精神工匠精神";
    static final String RUNNING = "学习宣传贯彻党的二十大精神";
    /** A topic that a spreadsheet would take for a formula. */
    static final String FORMULA = "=1+1";
    static final LocalDate LECTURES = LocalDate.of(2022, 12, 20);
    /** When people look at it. */
    static final LocalDate TODAY = LocalDate.of(2022, 12, 28);

    private final Office city;
    private final RuntimeService runtime;
    private final Lots lots;

    private WatchedCity(Office city, RuntimeService runtime, Lots lots) {
        this.city = city;
        this.runtime = runtime;
        this.lots = lots;
    }

    static void build(ApplicationContext program) {
        var watched = new WatchedCity(program.getBean(Office.class), program.getBean(RuntimeService.class), program.getBean(Lots.class));
        watched.city.clock().moveTo(TestClock.START);
        watched.lots.fallOnEverySession();
        var finished = watched.issued(FINISHED, "xiji", "devzone", "first-school");
        var running = watched.issued(RUNNING, "federation", "publicity-dept", "yuanzhou", "xiji", "longde", "jingyuan", "pengyang", "devzone",
            "city-hospital", "first-school");
        Stream.of("xiji", "devzone", "first-school").forEach(unit -> approved(finished, unit, row("MODEL_WORKER", "在平凡岗位上奋斗", 1)));
        watched.plansUnderWay(running);
        watched.lecturesAreHeld(finished, running);
        watched.finishedIsConcluded(finished);
        watched.city.clock().moveTo(TODAY.atTime(9, 0));
        running.as("first-school.drafter").claims(running.open("draftPlan", "first-school").get(0));
        running.as("jingyuan.drafter").claims(running.open("revisePlan", "jingyuan").get(0));
    }

    private Office issued(String theme, String... units) {
        return issue(city, runtime, Example.of("draft-campaign").with("units", List.of(units)).with("theme", theme));
    }

    private static PlanActs.Row row(String track, String topic, int count) {
        return PlanActs.row(track, topic, LECTURES, count);
    }

    private void plansUnderWay(Office office) {
        city.clock().moveTo(TestClock.START.plusDays(3));
        approved(office, "yuanzhou", row("EXPERT", "党的二十大精神专题辅导讲座", 1), row("LEADER", "以“大白话”讲好“大道理”", 1),
            row("MODEL_WORKER", "弘扬劳模精神", 1), row("GRASSROOTS", "班前十分钟学报告", 4), row("ONLINE", "网上专栏", 2));
        approved(office, "xiji", row("LEADER", "领导干部带头宣讲", 3));
        approved(office, "devzone", row("LEADER", FORMULA, 1));
        approved(office, "federation", row("EXPERT", "全市工会系统报告会", 2));
        drafted(office, "jingyuan", row("LEADER", "送报告进车间", 1));
        signed(office, "jingyuan");
        office.as("fed.reviewer").on("jingyuan").does("reviewPlan", Example.of("review-plan"));
        drafted(office, "pengyang", row("GRASSROOTS", "田间地头话报告", 6));
        signed(office, "pengyang");
        drafted(office, "city-hospital", row("EXPERT", "医务工作者学报告", 1));
        signed(office, "city-hospital");
        agreed(office, "city-hospital");
        drafted(office, "publicity-dept", row("ONLINE", "微课堂", 3));
    }

    private void lecturesAreHeld(Office finished, Office running) {
        city.clock().moveTo(TestClock.START.plusDays(5));
        Stream.of("xiji", "devzone", "first-school").forEach(unit -> finished.as(unit + ".drafter").does("inviteModelWorker",
            Example.of("invite-model-worker")));
        running.as("yuanzhou.drafter").does("inviteExpert", Example.of("invite-expert")).does("confirmVenue", Example.of("confirm-venue"))
            .does("assignContact", Example.of("assign-contact")).does("inviteModelWorker", Example.of("invite-model-worker"));
        running.as("devzone.drafter").does("assignContact", Example.of("assign-contact"));
        running.as("xiji.drafter").does("assignContact", Example.of("assign-contact"));
        city.clock().moveTo(LECTURES.plusDays(4).atTime(9, 0));
        finished.runDueJobs();
        running.runDueJobs();
        running.as("yuanzhou.drafter").does("reportExpertSession", Example.of("report-expert-session"))
            .does("reportLeaderSession", Example.of("report-leader-session"))
            .does("reportModelWorkerSession", Example.of("report-model-worker-session"))
            .does("reportGrassrootsBatch", Example.of("report-grassroots-batch"))
            .does("reportOnlineWork", Example.of("report-online-work"));
        running.as("devzone.drafter").does("reportLeaderSession", Example.of("report-leader-session"));
        running.as("fed.reviewer").on("yuanzhou").does("verifySession", Example.of("verify-session"));
        articleIsPublished(running, "yuanzhou");
        lots.fallOnNoSession();
    }

    private void finishedIsConcluded(Office office) {
        city.clock().moveTo(LECTURES.plusDays(5).atTime(9, 0));
        Stream.of("xiji", "devzone", "first-school").forEach(unit -> {
            office.as(unit + ".drafter").does("reportModelWorkerSession", Example.of("report-model-worker-session").withJson("recording",
                "{\"made\": false, \"title\": null, \"link\": null}"));
            office.as(unit + ".drafter").does("writeSummary", Example.of("write-summary").withJson("articles", "[]"));
            office.as("fed.reviewer").on(unit).does("reviewSummary",
                Example.of("review-summary").with("decision", "ACCEPT").withJson("issues", "[]"));
        });
        office.as("fed.reviewer").does("concludeCampaign", Example.of("conclude-campaign"));
    }

    private static void articleIsPublished(Office office, String unit) {
        office.as(unit + ".drafter").does("writeArticle", Example.of("write-article"));
        office.as(unit + ".leader").does("firstReview", Example.of("first-review"));
        office.as("fed.publicity").on(unit).does("secondReview", Example.of("second-review"));
        office.as("fed.approver").on(unit).does("finalReview", Example.of("final-review"));
        office.as("fed.publicity").on(unit).does("recordPublication",
            Example.of("record-publication").with("publishedOn", office.clock().today().toString()));
    }
}
