package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.audit.VerifyCommand;

/** An auditor who trusts nothing, before and after somebody has edited the tables behind the program's back. */
@TestPropertySource(properties = {"xuanjiang.trail.checkpoint-interval=PT2S",
    // The file outlives the database in memory, and would rightly remember what the next one does not have.
    "xuanjiang.trail.anchor-file=target/test-data/anchor-${random.uuid}.jsonl"})
class AuditStoryTest extends BrowserStory {

    @TempDir
    private Path folder;
    @Autowired
    private DataSource database;

    @BeforeAll
    void aCampaignIsIssued() {
        theFederationIssuesACampaignFor("西吉县总工会");
    }

    @Test
    void verifiesComparesAndCarriesTheTrailAway() {
        try (var auditor = pcOf("fed.auditor")) {
            var page = auditor.opens("cockpit", "#/audit");
            assertThat(navigation(page)).isVisible();
            press(page, "立即核验");
            assertThat(page.getByText("核验通过：没有发现改动。")).isVisible();
            pictures.take(page, "audit-trail");
            pictures.takeOnPhone(page, "audit-trail");

            comparesWith(page, page.locator(".xj-hash").first().innerText().toUpperCase(Locale.ROOT));
            assertThat(page.getByText("一致：这是第")).isVisible();
            comparesWith(page, page.locator(".xj-hash").nth(1).innerText());
            assertThat(page.getByText("一致：这是第")).isVisible();
            comparesWith(page, "0".repeat(64));
            assertThat(page.getByText("不一致：现在的历史中没有这个检查点。")).isVisible();
            comparesWith(page, "你好");
            assertThat(page.getByText("请输入64位的检查点校验值或根值")).isVisible();

            // A checkpoint that falls between the two must be on the trail, or the trail would look as if its end were missing.
            var anchors = downloads(page, "下载锚文件");
            var trail = downloads(page, "导出留痕");
            assertThat(VerifyCommand.run(trail.toString(), anchors.toString())).as("verified offline").isZero();

            var opinion = database().queryForObject("select opinion from campaign_act where kind = 'DRAFTED'", String.class);
            database().update("update campaign_act set opinion = '另有安排' where kind = 'DRAFTED'");
            press(page, "立即核验");
            assertThat(page.getByText("核验不通过：发现 1 处与当时的记录不符。")).isVisible();
            assertThat(page.getByText("第一处：数据行与留痕不符")).isVisible();
            pictures.take(page, "audit-trail-broken");
            page.getByText("打开该事项").first().click();
            assertThat(page.locator(".xj-timeline")).containsText("拟定报签");
            database().update("update campaign_act set opinion = ? where kind = 'DRAFTED'", opinion);
            auditor.watch().hasSeenNothingWrong();
        }
    }

    @Test
    void checksTheHealthOfHistoryAndOpensTheCase() {
        try (var auditor = pcOf("fed.auditor")) {
            var page = auditor.opens("cockpit", "#/audit");
            tab(page, "审计体检").click();
            press(page, "开始体检");
            assertThat(page.getByText("没有发现问题。")).isVisible();
            assertThat(page.locator(".xj-rule").first()).isVisible();
            pictures.take(page, "audit-health-check");
            pictures.takeOnPhone(page, "audit-health-check");

            database().update("update campaign_act set person_id = 'fed.reviewer' where kind = 'ISSUED'");
            press(page, "开始体检");
            assertThat(page.getByText("发现 1 个问题，请逐件核对。")).isVisible();
            page.getByText("查看问题").click();
            var finding = page.locator(".xj-rule").filter(new Locator.FilterOptions().setHasText("拟定人自己签发活动"));
            assertThat(finding.getByText("市总工会 审核人")).isVisible();
            pictures.take(page, "audit-health-check-found");
            pictures.takeOnPhone(page, "audit-health-check-found");
            finding.getByText("打开事项").click();
            assertThat(page.locator(".xj-timeline")).containsText("拟定报签");
            database().update("update campaign_act set person_id = 'fed.approver' where kind = 'ISSUED'");
            auditor.watch().hasSeenNothingWrong();
        }
    }

    @Test
    void readsWhoSignedInWasRefusedAndTookSomethingAway() {
        try (var supervisor = pcOf("fed.supervisor")) {
            supervisor.watch().tolerate(403);
            var page = supervisor.opens("cockpit", "#/audit");
            assertThat(page.getByText("只有审计人可以查看审计页面、核验和导出留痕。")).isVisible();
            assertThat(navigation(page)).isHidden();
        }
        try (var auditor = pcOf("fed.auditor")) {
            var page = auditor.opens("cockpit", "#/audit");
            tab(page, "登录、拒绝与导出").click();
            assertThat(page.getByText("（fed.auditor）").first()).isVisible();
            pictures.take(page, "audit-occurrences");
            page.getByLabel("类别").selectOption("被拒绝的操作");
            page.getByLabel("人员").fill("督办人");
            page.getByLabel("人员").press("Tab");
            assertThat(page.locator("tbody tr").first()).containsText("操作被拒绝");
            assertThat(page.locator("tbody tr").first()).containsText("无权办理");
            assertThat(page.locator("tbody tr").first()).containsText(Pattern.compile("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1"));
            pictures.takeOnPhone(page, "audit-occurrences");
            auditor.watch().hasSeenNothingWrong();
        }
    }

    private static Locator navigation(Page page) {
        return page.locator("[cam-widget-header]").getByText("审计", new Locator.GetByTextOptions().setExact(true));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private static void comparesWith(Page page, String noted) {
        page.getByLabel("与您保存的校验值比较").fill(noted);
        press(page, "比较");
    }

    private Path downloads(Page page, String link) {
        var download = page.waitForDownload(() -> page.getByText(link, new Page.GetByTextOptions().setExact(true)).click());
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** Past the program, which records what it writes. */
    private JdbcTemplate database() {
        return new JdbcTemplate(database);
    }
}
