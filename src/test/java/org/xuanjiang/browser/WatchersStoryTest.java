package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RepositoryService;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.IndependentCounts;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.WholeProgram;

/** What supervisor, auditor and leaders see of a city at work, and what the supervisor does about it. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
// Of its own: the trail of the common database knows what other tests have done to it.
@TestPropertySource(properties = "spring.application.name=watchers-story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchersStoryTest {

    private static final double PATIENCE_MS = 30_000;
    /** As they stand side by side in a cell. */
    private static final List<String> FIGURES = List.of("promised", "held", "reported", "published");

    private final Pictures pictures = new Pictures();
    private final List<Pc> pcs = new ArrayList<>();
    private Chromium chromium;
    /** The campaign that the whole federation was invited to. */
    private String large;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private Office office;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private RepositoryService repository;

    @DynamicPropertySource
    static void aLargeFederation(DynamicPropertyRegistry settings) {
        settings.add("xuanjiang.organization.units", () -> "file:" + LargeFederation.written());
    }

    @RegisterExtension
    final AfterTestExecutionCallback witness = test -> test.getExecutionException().ifPresent(failure ->
        pcs.forEach(pc -> pictures.shoot(pc.page(), "failed-" + pcs.indexOf(pc))));

    @BeforeAll
    void openTheBrowser() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        // Before the campaigns of the city, so that theirs are the newest.
        large = GeneratedPlans.carryOut(program, Attempts.of("watchers", 1).seed());
        WatchedCity.build(program);
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void theSupervisorSeesTheWholeCampaignAndUrges() {
        var supervisor = signIn("fed.supervisor");
        var page = supervisor.page();
        assertThat(page.locator(".xj-page h2")).containsText("督办");
        assertThat(stamp(page)).containsText(WatchedCity.RUNNING);
        look(supervisor, "supervision");
        assertThat(matrixRow(page, "隆德县总工会")).containsText("未启动");
        assertThat(page.locator(".xj-part").filter(having("核实抽查"))).containsText("种子");

        opensACell(supervisor, "固原市原州区总工会");
        urges(supervisor, "起草方案", "隆德县总工会", "报送期限已过，请尽快起草；有困难请联系宣传教育部。");
        var history = historyOf(supervisor, "起草方案", "隆德县总工会");
        assertThat(history.filter(having("督办"))).containsText("报送期限已过，请尽快起草；有困难请联系宣传教育部。");
        look(supervisor, "history-urged");
        theDrafterReadsIt("longde.drafter", "【督办】起草方案", "督办：报送期限已过，请尽快起草；有困难请联系宣传教育部。");
        supervisor.watch().hasSeenNothingWrong();
    }

    @Test
    void aTaskIsHandedOverAndItsHistorySaysSo() {
        var supervisor = signIn("fed.supervisor");
        var page = supervisor.page();
        var item = item(page, "修改方案", "泾源县总工会");
        assertThat(item).containsText("泾源县总工会 起草人");
        item.getByText("移交", new Locator.GetByTextOptions().setExact(true)).click();
        var dialog = page.locator("dialog");
        dialog.locator("select").selectOption(new SelectOption().setLabel("放回待办，由可以办理的人员认领"));
        dialog.locator("textarea").fill("起草人外出培训，请单位安排他人办理。");
        pictures.take(page, "supervision-hand-over");
        dialog.locator("button.xj-primary").click();
        assertThat(dialog).hasCount(0);
        assertThat(item).containsText("待起草人认领");

        var history = historyOf(supervisor, "修改方案", "泾源县总工会").filter(having("移交任务"));
        assertThat(history).containsText("市总工会 督办人");
        assertThat(history).containsText("由泾源县总工会 起草人退回待认领。");
        assertThat(history).containsText("起草人外出培训，请单位安排他人办理。");
        look(supervisor, "history-handed-over");
        theDrafterReadsIt("jingyuan.drafter", "修改方案", "起草人外出培训，请单位安排他人办理。");
        supervisor.watch().hasSeenNothingWrong();
    }

    @Test
    void aViewCanBeKeptAsAnAddress() {
        var supervisor = signIn("fed.supervisor");
        var page = supervisor.page();
        page.getByLabel("宣讲活动").selectOption(new SelectOption().setLabel(WatchedCity.FINISHED + "（固工发〔2022〕142号） · 已汇总"));
        assertThat(stamp(page)).containsText("已汇总");
        assertThat(page.locator(".xj-matrix tbody tr")).hasCount(3);
        page.getByLabel("单位").selectOption("开发区总工会");
        page.getByLabel("宣讲形式").selectOption("劳模宣讲");
        page.getByLabel("批次").selectOption("第1批");
        assertThat(page.locator(".xj-matrix tbody tr")).hasCount(1);
        page.getByLabel("数据截至（留空为现在）").fill("2022-12-10T09:00");
        page.getByLabel("数据截至（留空为现在）").dispatchEvent("change");
        assertThat(stamp(page)).containsText("进行中");
        assertThat(stamp(page)).containsText("2022年12月10日 09:00（所选时间）");
        assertThat(page.locator(".xj-matrix thead")).containsText("劳模宣讲");
        assertThat(page.locator(".xj-matrix thead")).not().containsText("专家宣讲");
        var seen = page.locator(".xj-matrix").innerText();
        look(supervisor, "supervision-as-of");
        var address = page.url();
        supervisor.page().locator("[cam-widget-header]").getByText("历史").click();
        assertThat(page.locator(".xj-search")).isVisible();

        var another = signIn("fed.auditor");
        another.page().waitForLoadState(LoadState.NETWORKIDLE);
        another.page().navigate(address);
        another.page().reload();
        assertThat(stamp(another.page())).containsText("2022年12月10日 09:00（所选时间）");
        assertThat(another.page().locator(".xj-matrix")).hasText(seen, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        supervisor.watch().hasSeenNothingWrong();
        another.watch().hasSeenNothingWrong();
    }

    @Test
    void theRegisterIsReadPageByPage() {
        var supervisor = signIn("fed.supervisor");
        supervisor.page().locator("[cam-widget-header]").getByText("台账").click();
        assertThat(supervisor.page().locator(".xj-page h2")).containsText("宣讲场次台账");
        assertThat(supervisor.page().locator(".xj-table tbody")).containsText(WatchedCity.FORMULA);
        look(supervisor, "register");
        supervisor.watch().hasSeenNothingWrong();
    }

    @Test
    void theLeaderSeesOnePage() {
        var leader = signIn("fed.approver");
        var page = leader.page();
        assertThat(page.locator(".xj-page h2")).containsText("领导一览");
        assertThat(page.locator(".xj-overview")).containsText(WatchedCity.RUNNING);
        assertThat(page.locator(".xj-overview")).containsText("这是您第一次查看");
        look(leader, "overview");
        page.locator(".xj-lines a").getByText("批准方案").first().click();
        assertThat(page.locator("[cam-tasklist-task] h2.task")).containsText("批准方案");
        leader.watch().hasSeenNothingWrong();

        office.clock().moveTo(WatchedCity.TODAY.plusDays(1).atTime(9, 0));
        office.as("first-school.drafter").does("draftPlan", Example.of("draft-plan"));
        var again = signIn("fed.approver");
        assertThat(again.page().locator(".xj-overview")).containsText("2022年12月28日 09:00以来的变化");
        assertThat(again.page().locator(".xj-overview")).containsText("固原市第一中学工会委员会：起草中 → 单位审签");
        look(again, "overview-again");
        again.watch().hasSeenNothingWrong();
    }

    @Test
    void whoWorksOnCasesOpensThemFromTheirPages() {
        var leader = signIn("fed.approver");
        var page = leader.page();
        page.locator(".xj-card").filter(having("2022年10月1日")).first().locator(".xj-lines a").filter(having("西吉县总工会")).first().click();
        assertThat(page.locator(".xj-page h2")).hasText("事项");
        assertThat(page.locator(".xj-case-head")).containsText("西吉县总工会");
        assertThat(page.locator(".xj-timeline")).containsText("批准");
        look(leader, "case");
        opens(page, "文本各版");
        assertThat(page.locator(".xj-versions")).containsText("领导干部带头宣讲");
        look(leader, "case-documents");
        assertThat(page.locator(".xj-tabs")).not().containsText("操作日志");
        page.getByText("返回领导一览").click();
        assertThat(page.locator(".xj-page h2")).hasText("领导一览");
        leader.watch().hasSeenNothingWrong();

        var reviewer = signIn("fed.reviewer");
        page = reviewer.page();
        page.locator(".xj-navigation").getByText("活动与方案").click();
        look(reviewer, "desk-with-cases");
        page.locator(".xj-card").filter(having(WatchedCity.RUNNING)).first().locator("tbody a").getByText("固原市原州区总工会").click();
        assertThat(page.locator(".xj-timeline")).containsText("填报");
        opens(page, "职工关切");
        assertThat(page.locator(".xj-case-part")).containsText("夜班职工的通勤班车能不能恢复？");
        look(reviewer, "case-concerns");
        opens(page, "佐证");
        look(reviewer, "case-evidence");
        var address = page.url();
        page.locator(".xj-case-head a").getByText("宣讲活动").click();
        assertThat(page.locator(".xj-case-head")).containsText("宣讲活动");
        page.getByText("返回活动与方案").click();
        assertThat(page.locator(".xj-page h2")).hasText("活动与方案");
        page.locator(".xj-navigation").getByText("我已办理").click();
        page.locator(".xj-table a").getByText("审核方案").first().click();
        assertThat(page.locator(".xj-timeline")).containsText("审核同意");
        reviewer.watch().hasSeenNothingWrong();

        var stranger = signIn("pengyang.drafter");
        stranger.watch().tolerate(404);
        stranger.page().waitForLoadState(LoadState.NETWORKIDLE);
        stranger.page().navigate(address);
        stranger.page().reload();
        assertThat(stranger.page().locator(".xj-page")).containsText("没有找到该事项");
        look(stranger, "case-of-others");
        stranger.watch().hasSeenNothingWrong();
    }

    @Test
    void theAuditorReadsTheHistoryOfTwoHundredPlans() {
        var auditor = signIn("fed.auditor");
        var page = auditor.opens("cockpit", "#/history");
        look(auditor, "history-large");
        page.getByLabel("类别").selectOption("宣讲方案");
        page.getByLabel("状态").selectOption("未批准");
        page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".xj-page tbody tr").first()).containsText("未批准");
        look(auditor, "history-large-refused");
        page.locator(".xj-page tbody a").first().click();
        assertThat(page.locator(".xj-timeline")).containsText("不再单独列计划");
        page.navigate(page.url().replaceFirst("#.*", "#/history/" + large));
        opens(page, "各单位方案");
        assertThat(page.locator(".xj-case-part tbody tr").first()).isVisible();
        look(auditor, "history-large-campaign");
        page.getByText("返回查询").click();
        assertThat(page.locator(".xj-search")).isVisible();
        auditor.watch().hasSeenNothingWrong();
    }

    @Test
    void theAuditorVerifiesAndExaminesTwoHundredPlans() {
        var auditor = signIn("fed.auditor");
        var page = auditor.opens("cockpit", "#/audit");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("立即核验")).click();
        assertThat(page.getByText("核验通过：没有发现改动。")).isVisible();
        picturesOf(page, "audit-large");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("审计体检")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始体检")).click();
        assertThat(page.getByText("没有发现问题。")).isVisible();
        picturesOf(page, "audit-large-health-check");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("登录、拒绝与导出")).click();
        assertThat(page.getByText("（fed.auditor）").first()).isVisible();
        picturesOf(page, "audit-large-occurrences");

        page = auditor.opens("cockpit", "#/dossiers?campaign=" + large);
        assertThat(page.locator(".xj-table tbody tr")).hasCount(LargeFederation.UNITS.size());
        picturesOf(page, "dossiers-large");
        auditor.watch().hasSeenNothingWrong();
    }

    private static void opens(Page page, String part) {
        page.locator(".xj-tabs").getByText(part, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".xj-case-part")).not().containsText("正在读取");
    }

    private void picturesOf(Page page, String name) {
        pictures.take(page, name);
        pictures.takeOnPhone(page, name);
    }

    @Test
    void aUnitsLeaderSeesTheirUnit() {
        var leader = signIn("xiji.leader");
        leader.page().locator(".xj-navigation").getByText("领导一览").click();
        assertThat(leader.page().locator(".xj-overview")).containsText("参加单位 1 个");
        assertThat(leader.page().locator(".xj-overview")).containsText("落实联系点");
        assertThat(leader.page().locator(".xj-overview")).not().containsText("隆德");
        look(leader, "overview-unit");
        leader.watch().hasSeenNothingWrong();
    }

    @Test
    void everyFigureEqualsACountFromTheTables() {
        var compared = 0;
        for (var campaign : office.as("fed.auditor").asks("/api/supervision/choices").json().get("campaigns").findValuesAsText("value")) {
            var board = office.as("fed.auditor").asks("/api/supervision/board?campaign=" + campaign).json();
            Assertions.assertThat(new IndependentCounts(jdbc, json, campaign).differencesTo(board)).isEmpty();
            compared += IndependentCounts.figuresOn(board);
        }
        System.out.println("figures of the matrix that equal a count from the tables: " + compared);
        Assertions.assertThat(compared).isGreaterThan(LargeFederation.UNITS.size() * 20);
    }

    @Test
    void twoHundredPlansAreReadAndCarriedAway() throws IOException {
        var auditor = signIn("fed.auditor");
        var page = auditor.page();
        assertThat(page.locator(".xj-page h2")).containsText("督办");
        page.navigate(page.url().replaceFirst("#.*", "#/supervision?campaign=" + large));
        page.reload();
        assertThat(page.locator(".xj-matrix tbody tr")).hasCount(LargeFederation.UNITS.size());
        assertThat(page.locator(".xj-part").first()).containsText("200 个单位");
        assertThat(page.locator(".xj-matrix tbody tr").filter(having("未启动")).first()).isVisible();
        look(auditor, "supervision-large");
        var shown = matrixOnScreen(page, office.as("fed.auditor").asks("/api/supervision/board?campaign=" + large).json());
        Assertions.assertThat(new IndependentCounts(jdbc, json, large).differencesTo(shown)).isEmpty();
        assertThat(page.getByText("督办", new Page.GetByTextOptions().setExact(true)).and(page.locator("button"))).hasCount(0);
        assertThat(page.locator("button").getByText("移交")).hasCount(0);
        assertThat(page.getByText("补充邀请单位")).hasCount(0);

        var matrix = download(page, "导出覆盖情况表");
        Assertions.assertThat(matrix).hasSize(1 + LargeFederation.UNITS.size());
        Assertions.assertThat(matrix.get(0)).contains("专家宣讲·承诺", "网上宣讲·已发布");
        var register = download(page, "导出台账");
        var sessions = jdbc.sql("select count(*) from lecture_session where campaign_id = :campaign").param("campaign", large)
            .query(Integer.class).single();
        Assertions.assertThat(register).hasSize(1 + sessions);
        page.locator("[cam-widget-header]").getByText("台账").click();
        page.getByLabel("宣讲活动").selectOption(large);
        page.getByText("后面的场次").click();
        assertThat(page.locator(".xj-table tbody tr")).hasCount(100);
        auditor.watch().hasSeenNothingWrong();
    }

    @Test
    void aUnitIsInvitedLate() {
        var supervisor = signIn("fed.supervisor");
        var page = supervisor.page();
        page.getByText("补充邀请单位").click();
        var dialog = page.locator("dialog");
        dialog.locator("select").selectOption(new SelectOption().setIndex(1));
        var unit = dialog.locator("select option:checked").innerText();
        dialog.locator("textarea").fill("该单位主动要求参加。");
        pictures.take(page, "supervision-invite");
        dialog.locator("button.xj-primary").click();
        assertThat(dialog).hasCount(0);
        assertThat(matrixRow(page, unit)).containsText("未启动");
        assertThat(matrixRow(page, unit)).containsText("补充邀请");
        supervisor.watch().hasSeenNothingWrong();
    }

    @Test
    void casesOnAnOlderVersionAreTriedAndStayWhereTheyAre() throws IOException {
        var model = Files.readString(Path.of("processes/lecture-plan.bpmn"));
        var deployed = repository.createDeployment().name("another version")
            .addString("lecture-plan.bpmn", model.replace("\"draftPlan\"", "\"draftPlanAnew\"")).deploy();
        try {
            var supervisor = signIn("fed.supervisor");
            var page = supervisor.page();
            page.locator("[cam-widget-header]").getByText("流程版本").click();
            assertThat(page.locator(".xj-page")).containsText("无需做任何处理");
            var versions = page.locator(".xj-table tbody tr").filter(having("宣讲方案"));
            assertThat(versions).hasCount(2);
            assertThat(versions.first()).containsText("第2版 最新版");
            assertThat(versions.first().getByText("迁移试算")).hasCount(0);
            look(supervisor, "versions");

            versions.last().getByText("迁移试算").click();
            var trial = page.locator(".xj-trial");
            assertThat(trial).containsText("试算结果：宣讲方案 第1版 → 第2版");
            assertThat(trial).containsText("该步骤在新版中已不存在：起草方案");
            assertThat(trial).containsText("没有改动任何事项");
            var longde = trial.locator("tbody tr").filter(having("隆德县总工会"));
            assertThat(longde).containsText("起草方案");
            pictures.take(page, "versions-trial");
            pictures.takeOnPhone(page, "versions-trial", trial.locator("h3"));
            supervisor.watch().read(page);
            longde.getByRole(AriaRole.LINK).click();
            assertThat(page.locator(".xj-case-head")).containsText("隆德县总工会");
            supervisor.watch().hasSeenNothingWrong();
        } finally {
            repository.deleteDeployment(deployed.getId());
        }
    }

    // ---- what they do

    private void opensACell(Pc supervisor, String unit) {
        var page = supervisor.page();
        matrixRow(page, unit).locator("td button").first().click();
        var dialog = page.locator("dialog");
        assertThat(dialog).containsText("方案承诺");
        assertThat(dialog).containsText("党的二十大精神专题辅导讲座");
        look(supervisor, "supervision-cell");
        dialog.getByText("关闭").click();
        assertThat(dialog).hasCount(0);
    }

    private void urges(Pc supervisor, String step, String subject, String reason) {
        var page = supervisor.page();
        var item = item(page, step, subject);
        item.getByText("督办", new Locator.GetByTextOptions().setExact(true)).click();
        page.locator("dialog textarea").fill(reason);
        pictures.take(page, "supervision-urge");
        page.locator("dialog button.xj-primary").click();
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(item).containsText("1 次");
    }

    private void theDrafterReadsIt(String person, String task, String told) {
        var pc = signIn(person);
        Tasklist.signIn(pc, pictures).opens(task, "").shows(told);
        pc.watch().hasSeenNothingWrong();
    }

    private static Locator item(Page page, String step, String subject) {
        return page.locator(".xj-part tbody tr").filter(having(step)).filter(having(subject));
    }

    /** What happened to the case of an open item, to which the item leads. */
    private static Locator historyOf(Pc supervisor, String step, String subject) {
        item(supervisor.page(), step, subject).getByRole(AriaRole.LINK).first().click();
        assertThat(supervisor.page().locator(".xj-case-head")).isVisible();
        return supervisor.page().locator(".xj-timeline > li");
    }

    /** The board with the figures that stand on the screen, blank cells as zeros. */
    @SuppressWarnings("unchecked")
    private static JsonNode matrixOnScreen(Page page, JsonNode board) {
        var rows = (List<List<List<String>>>) page.locator(".xj-matrix tbody tr").evaluateAll("""
            rows => rows.map(row => [...row.querySelectorAll('th button, td')].map(cell =>
              [...(cell.querySelector('span') ? cell.querySelectorAll('span') : [cell])].map(figure => figure.innerText.trim() || '0')))""");
        var shown = board.deepCopy();
        for (var number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            var unit = (ObjectNode) shown.get("units").get(number);
            Assertions.assertThat(row.get(0)).containsExactly(unit.get("unitName").asText());
            var cells = unit.get("cells");
            for (var track = 0; track < cells.size(); track++) {
                var figures = row.get(track + 1);
                for (var figure = 0; figure < FIGURES.size(); figure++) {
                    ((ObjectNode) cells.get(track)).put(FIGURES.get(figure), Integer.parseInt(figures.get(figure)));
                }
            }
            unit.put("otherArticles", Integer.parseInt(row.get(cells.size() + 1).get(0)));
        }
        return shown;
    }

    /** The first sheet of the file behind a link, as texts. */
    private static List<List<String>> download(Page page, String link) throws IOException {
        var file = page.waitForDownload(() -> page.getByText(link).click());
        try (var workbook = new ReadableWorkbook(file.path().toFile())) {
            return workbook.getFirstSheet().read().stream()
                .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
        }
    }

    private Pc signIn(String person) {
        var pc = Pc.signIn(person, chromium.browser(), "http://localhost:" + port);
        pcs.add(pc);
        return pc;
    }

    /** Reads all of the page and keeps a picture of it, as on a PC and on a phone. */
    private void look(Pc pc, String name) {
        assertThat(pc.page().locator("li.account > a").first()).containsText(Pattern.compile("[\\u4e00-\\u9fff]"));
        pc.watch().read(pc.page());
        pictures.take(pc.page(), name);
        pictures.takeOnPhone(pc.page(), name);
    }

    private static Locator stamp(Page page) {
        return page.locator(".xj-stamp");
    }

    private static Locator matrixRow(Page page, String unit) {
        return page.locator(".xj-matrix tbody tr").filter(having(unit));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
