package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.organization.People;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.plan.PlanContent;
import org.xuanjiang.plan.PlanStatus;
import org.xuanjiang.plan.PlannedSession;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.publicity.Article;
import org.xuanjiang.publicity.ArticleStatus;
import org.xuanjiang.publicity.Articles;
import org.xuanjiang.publicity.Publication;
import org.xuanjiang.session.Attendance;
import org.xuanjiang.session.Obligations;
import org.xuanjiang.session.OnlinePiece;
import org.xuanjiang.session.OnlineWork;
import org.xuanjiang.session.SessionReport;
import org.xuanjiang.session.SessionReports;
import org.xuanjiang.session.Sessions;
import org.xuanjiang.summary.Summaries;
import org.xuanjiang.summary.SummaryStatus;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** From the reported sessions to the published articles and the conclusion; one channel publishes by itself. */
@WholeProgram
class SummingAndPublicityProcessTest {

    private static final HttpServer CHANNEL = channel();
    private static final List<String> KEYS = new ArrayList<>();
    private static volatile int channelStatus;

    @Autowired private Office office;
    @Autowired private Campaigns campaigns;
    @Autowired private Plans plans;
    @Autowired private Obligations obligations;
    @Autowired private SessionReports reports;
    @Autowired private Sessions sessions;
    @Autowired private Summaries summaries;
    @Autowired private Articles articles;
    @Autowired private People people;
    @Autowired private RuntimeService runtime;
    @Autowired private TaskService tasks;
    @Autowired private HistoryService history;
    @Autowired private ManagementService management;

    private String campaignId;
    private String planId;

    private static HttpServer channel() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", SummingAndPublicityProcessTest::publish);
            server.start();
            return server;
        } catch (IOException failed) {
            throw new IllegalStateException("no loopback server", failed);
        }
    }

    private static void publish(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            KEYS.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            var answer = "{\"link\":\"https://app.example.org/articles/1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(channelStatus, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @DynamicPropertySource
    static void connectTheApp(DynamicPropertyRegistry registry) {
        registry.add("xuanjiang.channels.NINGGONGHUI_APP.endpoint",
            () -> "http://localhost:" + CHANNEL.getAddress().getPort() + "/articles");
    }

    @AfterAll
    static void stopTheApp() {
        CHANNEL.stop(0);
    }

    /** A county has held a lecture, reported it, and named one piece of its own on line. */
    @BeforeEach
    void reportSessions() {
        office.clock().moveTo(TestClock.START);
        channelStatus = 200;
        var campaign = campaigns.open(people.get("fed.reviewer"));
        campaignId = campaign.id();
        campaigns.draft(campaignId, campaign.terms(), List.of("xiji", "yuanzhou"), "fed.reviewer");
        campaigns.issue(campaignId, "同意", "fed.approver");
        plans.inviteAll(campaignId);
        planId = plans.ofCampaign(campaignId).stream().filter(plan -> plan.unitId().equals("yuanzhou")).findFirst().orElseThrow().id();
        plans.draft(planId, new PlanContent("目标", "队伍", "措施", List.of(line(Track.EXPERT, "二十大精神专题辅导"),
            line(Track.ONLINE, "网上专栏"))), "yuanzhou.drafter");
        plans.agree(planId, null, false, "fed.reviewer");
        obligations.freeze(planId);
        var session = sessions.ofPlan(planId).get(0);
        reports.report(session.id(), new SessionReport(true, null, office.clock().today(), null, "市职工活动中心六楼会议室",
            new Attendance(120, true), "市委宣讲团成员与职工现场互动交流。", List.of(), null), "yuanzhou.drafter");
        reports.reportOnlineWork(planId, 1, new OnlineWork.Report(List.of(), List.of(new OnlinePiece("专栏开栏语",
            ArticleKind.PICTURE_TEXT, List.of(Channel.UNION_SITE))), List.of(), null), "yuanzhou.drafter");
        runtime.createProcessInstanceByKey("lecture-plan").businessKey(planId).setVariable("unitId", "yuanzhou")
            .startBeforeActivity("subProcess_summing").execute();
    }

    private PlannedSession line(Track track, String topic) {
        var today = office.clock().today();
        return new PlannedSession(null, track, 1, topic, "市委宣讲团成员", "市职工活动中心六楼会议室", today, today.plusDays(30),
            Audience.UNION_CADRES, 120, 1);
    }

    @Test
    void carriesAReturnedSummaryToItsPublishedArticlesAndTheClosedPlan() throws Exception {
        var drafter = office.as("yuanzhou.drafter");
        var reviewer = office.as("fed.reviewer").on("yuanzhou");

        var form = drafter.opens(ofPlan("writeSummary").getId()).json();
        assertThat(form.at("/view/figures/tracks/0/counted").asInt()).isEqualTo(120);
        assertThat(form.at("/submission/highlights").asText()).contains("【专家宣讲】", "现场互动交流");
        assertThat(form.at("/submission/articles/0/title").asText()).isEqualTo("专家宣讲：二十大精神专题辅导");
        drafter.does(ofPlan("writeSummary"), Example.of("write-summary"));
        reviewer.does(ofPlan("reviewSummary"), Example.of("review-summary"));

        var returned = drafter.opens(ofPlan("writeSummary").getId()).json();
        assertThat(returned.at("/view/issues")).hasSize(2);
        assertThat(returned.at("/submission/overview")).isEqualTo(Example.of("write-summary").document().get("overview"));
        drafter.claims(ofPlan("writeSummary"));
        assertThat(drafter.submits(ofPlan("writeSummary").getId(), Example.of("write-summary")).status()).isEqualTo(400);
        drafter.submits(ofPlan("writeSummary").getId(), Example.of("write-summary")
            .with("practices", "由技能标兵主讲，每次十分钟。")
            .withJson("answers", "[{\"no\":1,\"answer\":\"已写明。\"},{\"no\":2,\"answer\":\"已补充。\"}]"));
        assertThat(reviewer.opens(ofPlan("reviewSummary").getId()).json().at("/view/changes/0/what").asText()).isEqualTo("有效做法第1段");
        reviewer.does(ofPlan("reviewSummary"), Example.empty().with("decision", "ACCEPT"));

        assertThat(articles.ofPlan(planId)).extracting(article -> article.offer().title())
            .containsExactly("专栏开栏语", "基层宣讲：班前会上的二十大精神", "劳模宣讲云课堂：在平凡岗位上奋斗");
        var article = articles.ofPlan(planId).get(1);
        write(articles.ofPlan(planId).get(0), Example.empty().with("decision", "DROP"));
        write(article, Example.of("write-article"));
        write(articles.ofPlan(planId).get(2), Example.of("write-article").with("title", "另一篇"));
        rejectOther(article);

        publishAfterOneReturn(article);
        assertThat(articles.get(article.id()).publications()).extracting(Publication::channel)
            .containsExactlyInAnyOrder(Channel.NINGGONGHUI_APP, Channel.WECHAT);
        assertThat(articles.ofPlan(planId)).extracting(Article::status)
            .containsExactly(ArticleStatus.DROPPED, ArticleStatus.PUBLISHED, ArticleStatus.REJECTED);
        assertThat(plans.get(planId).status()).isEqualTo(PlanStatus.CLOSED);

        concludes("原州区总工会：【劳模宣讲】");
    }

    private void write(Article article, Example text) {
        office.as("yuanzhou.drafter").does(task("writeArticle", article), text);
    }

    private void rejectOther(Article kept) {
        var rejected = articles.ofPlan(planId).get(2);
        assertThat(rejected.id()).isNotEqualTo(kept.id());
        office.as("yuanzhou.leader").does(task("firstReview", rejected), Example.of("first-review").with("decision", "REJECT"));
    }

    private void publishAfterOneReturn(Article article) throws Exception {
        var leader = office.as("yuanzhou.leader");
        var desk = office.as("fed.publicity").on("yuanzhou");
        var approver = office.as("fed.approver").on("yuanzhou");

        leader.claims(task("firstReview", article));
        var unticked = leader.submits(task("firstReview", article).getId(), Example.of("first-review").without("checks"));
        assertThat(unticked.status()).isEqualTo(400);
        assertThat(unticked.body()).contains("事实准确");
        leader.submits(task("firstReview", article).getId(), Example.of("first-review"));
        desk.does(task("secondReview", article), Example.of("second-review"));
        approver.does(task("finalReview", article), Example.of("final-review").with("decision", "RETURN").with("opinion", "末段请再压缩。"));

        write(article, Example.of("write-article").with("body", "班前会上，技能标兵用“大白话”讲述“大道理”。"));
        var view = leader.opens(task("firstReview", article).getId()).json().at("/view");
        assertThat(view.at("/changes")).isNotEmpty();
        assertThat(view.at("/history").findValuesAsText("opinion")).contains("末段请再压缩。");
        leader.does(task("firstReview", article), Example.of("first-review"));
        desk.does(task("secondReview", article), Example.of("second-review"));
        channelStatus = 503;
        approver.does(task("finalReview", article), Example.of("final-review"));

        var job = management.createJobQuery().messages().executable().singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("503");
        assertThat(articles.get(article.id()).publications()).isEmpty();
        channelStatus = 200;
        management.executeJob(job.getId());
        assertThat(KEYS).hasSize(2).containsOnly(article.id() + "-NINGGONGHUI_APP");

        desk.claims(task("recordPublication", article));
        var record = Example.of("record-publication").with("publishedOn", office.clock().today().toString());
        assertThat(submits(desk, article, record.with("publishedOn", office.clock().today().plusDays(1).toString()))).contains("不能晚于今天");
        assertThat(submits(desk, article, record.with("publishedOn", office.clock().today().minusDays(1).toString()))).contains("不能早于终审");
        assertThat(submits(desk, article, record.without("link").without("note"))).contains("报刊名称和版面");
        assertThat(submits(desk, article, record.with("link", "javascript:alert(1)"))).contains("https://");
        assertThat(submits(desk, article, record)).contains("outcome");
    }

    private String submits(Office.Desk desk, Article article, Example record) {
        return desk.submits(task("recordPublication", article).getId(), record).body();
    }

    private Task ofPlan(String key) {
        return task(key, planId);
    }

    private Task task(String key, Article article) {
        return task(key, article.id());
    }

    private Task task(String key, String businessKey) {
        return tasks.createTaskQuery().taskDefinitionKey(key).processInstanceBusinessKey(businessKey).singleResult();
    }

    private void concludes(String line) {
        runtime.createProcessInstanceByKey("campaign").businessKey(campaignId).startBeforeActivity("concludeCampaign").execute();
        var federation = office.as("fed.reviewer");
        var form = federation.opens(task("concludeCampaign", campaignId).getId()).json();
        assertThat(form.at("/view/lectures").findValuesAsText("unitName")).containsExactly("原州区总工会");
        assertThat(form.at("/view/online/0/ownPieces").asInt()).isEqualTo(1);
        assertThat(json(form.at("/view/lacking"))).containsExactly(Map.of("unitName", "西吉县总工会", "what", "未报送宣讲方案"));
        assertThat(form.at("/submission/highlights").asText()).contains(line);
        federation.does(task("concludeCampaign", campaignId), Example.of("conclude-campaign"));
        assertThat(campaigns.get(campaignId).conclusion().problems())
            .isEqualTo(Example.of("conclude-campaign").document().get("problems").asText());
    }

    private static List<Object> json(JsonNode rows) {
        return List.of(new ObjectMapper().convertValue(rows, Object[].class));
    }

    @Test
    void keepsTheWriterFromReviewing() {
        office.as("yuanzhou.drafter").does(ofPlan("writeSummary"), Example.of("write-summary"));
        office.as("fed.reviewer").on("yuanzhou").does(ofPlan("reviewSummary"), Example.empty().with("decision", "ACCEPT"));
        var article = articles.ofPlan(planId).get(0);
        write(article, Example.of("write-article"));
        assertThatThrownBy(() -> office.as("yuanzhou.drafter").claims(task("firstReview", article)))
            .as("the writer is not even in the group").isNotNull();
        assertThatThrownBy(() -> articles.get(article.id()).requireMayReview("yuanzhou.drafter")).hasMessageContaining("不能参与审核");
    }

    @Test
    void closesThePlanAndItsArticlesWhenTheSummaryIsOverdue() {
        articles.offer(planId, "a track that was cut short");
        moveBeyondEverything();
        office.runDueJobs();

        assertThat(summaries.get(planId).status()).isEqualTo(SummaryStatus.CLOSED_WITHOUT);
        assertThat(plans.get(planId).status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(articles.ofPlan(planId)).extracting(Article::status).containsExactly(ArticleStatus.DROPPED);
        assertThat(ended("endEvent_closedWithoutSummary")).isEqualTo(1);
    }

    @Test
    void dropsOpenArticlesAndClosesThePlanWhenPublicityIsOverdue() {
        office.as("yuanzhou.drafter").does(ofPlan("writeSummary"), Example.of("write-summary"));
        office.as("fed.reviewer").on("yuanzhou").does(ofPlan("reviewSummary"), Example.empty().with("decision", "ACCEPT"));
        moveBeyondEverything();
        office.runDueJobs();

        assertThat(articles.ofPlan(planId)).hasSize(3).extracting(Article::status).containsOnly(ArticleStatus.DROPPED);
        assertThat(plans.get(planId).status()).isEqualTo(PlanStatus.CLOSED);
    }

    @Test
    void takesUpInTheEndWhatAnInterruptedTrackLeftBehind() {
        articles.offer(planId, "a track that was cut short");
        assertThat(articles.toReview(planId, "a track that was cut short")).hasSize(1);
        office.as("yuanzhou.drafter").does(ofPlan("writeSummary"), Example.of("write-summary"));
        office.as("fed.reviewer").on("yuanzhou").does(ofPlan("reviewSummary"), Example.empty().with("decision", "ACCEPT"));

        assertThat(articles.toReview(planId, "a track that was cut short")).isEmpty();
        articles.ofPlan(planId).forEach(article -> assertThat(task("writeArticle", article)).isNotNull());
    }

    @Test
    void dropsWhatHasNotAppearedWhenTheCampaignIsCalledOff() {
        articles.offer(planId, "a track");
        articles.callOff(campaignId);
        assertThat(articles.ofPlan(planId)).extracting(Article::status).containsExactly(ArticleStatus.DROPPED);
    }

    private void moveBeyondEverything() {
        office.clock().moveTo(campaigns.get(campaignId).windowEnd().plusDays(90).atTime(LocalTime.NOON));
    }

    private long ended(String endEvent) {
        return history.createHistoricActivityInstanceQuery().activityId(endEvent).finished().count();
    }
}
