package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.evidence.Samples;

/** Slides that one county has had examined serve the others, once the federation has cleared them. */
@TestPropertySource(properties = "spring.application.name=courseware-story")
class CoursewareStoryTest extends BrowserStory {

    private static final String BLOCKS = "**/api/evidence/uploads/*/content";
    private static final String TITLE = "学习贯彻党的二十大精神宣讲课件";
    /** Some blocks long. */
    private static final int LONG = 1_500_000;

    @AfterAll
    void nothingElseWentWrong() {
        nobodyHasSeenAnythingWrong();
    }

    @Test
    void slidesOfOneCountyServeTheOthersOnceTheyAreCleared() {
        var drafter = at("xiji.drafter");
        var page = drafter.goesTo("课件");
        assertThat(page).containsText("还没有登记课件。");
        entered(drafter, page);
        assertThat(row(page)).containsText("待审核");
        drafter.picture("courseware-entered");

        var reviewer = at("fed.reviewer");
        reviewer.waitsFor(() -> reviewer.goesTo("我已办理").isVisible() && reviewer.goesTo("消息").getByText("课件待审核：" + TITLE).count() > 0);
        reviewer.page("消息").locator("a").getByText("课件待审核：" + TITLE).click();
        var judged = reviewer.page("课件");
        assertThat(judged).containsText("有 1 件待您审核。");
        reviewer.pictureOnPhone("courseware-to-judge");
        button(judged, "退回").click();
        new Fields(reviewer.dialog()).fill("退回原因", "第12页引文请与原文核对。");
        reviewer.confirms("退回");
        assertThat(row(judged)).containsText("已退回");

        enteredAgain(drafter);
        reviewer.goesTo("我已办理");
        button(reviewer.goesTo("课件"), "通过").click();
        reviewer.pictureOf("courseware-cleared");
        reviewer.confirms("通过");
        assertThat(row(reviewer.page("课件"))).containsText("可使用");

        var elsewhere = at("longde.drafter");
        var used = elsewhere.goesTo("课件");
        assertThat(row(used)).containsText("西吉县总工会");
        assertThat(row(used).locator("button")).hasCount(0);
        row(used).getByText("办理记录").click();
        assertThat(row(used)).containsText("第12页引文请与原文核对。");
        var saved = used.page().waitForDownload(() -> row(used).locator("a").click());
        Assertions.assertThat(saved.path()).hasBinaryContent(pdf(LONG));
        elsewhere.picture("courseware");
        elsewhere.pictureOnPhone("courseware");
        itIsOfferedWhereASessionIsPrepared();
    }

    /** The network is away for a while in the midst of it. */
    private void entered(Tasklist drafter, Locator page) {
        var lost = new AtomicBoolean(true);
        page.page().route(BLOCKS, route -> {
            if (lost.get() && !"0".equals(route.request().headerValue("Upload-Offset"))) {
                route.abort("aborted");
            } else {
                route.resume();
            }
        });
        page.getByText("登记课件", new Locator.GetByTextOptions().setExact(true)).click();
        var dialog = drafter.dialog();
        new Fields(dialog).fill("课件名称", TITLE).choose("宣讲形式", "领导宣讲").fill("内容审定单位", "西吉县委宣传部").fill("内容审定日期", today().minusDays(3));
        drafter.reloads();
        page.getByText("登记课件", new Locator.GetByTextOptions().setExact(true)).click();
        Assertions.assertThat(new Fields(dialog).valueOf("课件名称")).as("typed before the page was loaded anew").isEqualTo(TITLE);
        assertThat(new Fields(dialog).field("宣讲形式").locator("select")).hasValue("LEADER");
        Assertions.assertThat(new Fields(dialog).valueOf("内容审定单位")).isEqualTo("西吉县委宣传部");
        dialog.locator("input[type=file]").setInputFiles(new FilePayload("安装程序.exe", "application/octet-stream", new byte[] {'M', 'Z'}));
        assertThat(dialog).containsText("不能上传这种文件");
        drafter.pictureOf("courseware-entry");
        drafter.pictureOnPhone("courseware-entry", dialog);
        dialog.locator("input[type=file]").setInputFiles(new FilePayload("宣讲课件（初稿）.pdf", "application/pdf", pdf(LONG - 1)));
        dialog.getByText("提交审核").click();
        assertThat(dialog).containsText("恢复后自动续传");
        drafter.pictureOf("courseware-waiting");
        lost.set(false);
        assertThat(drafter.dialog()).hasCount(0);
        page.page().unroute(BLOCKS);
    }

    private void itIsOfferedWhereASessionIsPrepared() {
        theFederationIssuesACampaignFor("隆德县总工会");
        var plan = planOf("longde");
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "学习宣传贯彻党的二十大精神", "县总工会主席", "乡镇工会", "村组", 30, 1);
        plan.submit();
        signed("longde");
        agreedAndApproved("隆德县总工会");
        var preparation = at("longde.drafter").takes("落实联系点").shows("可用课件", "西吉县委宣传部审定");
        assertThat(preparation.form().locator("xj-links a")).hasText(TITLE);
        preparation.form().locator("xj-links").scrollIntoViewIfNeeded();
        at("longde.drafter").pictureOf("courseware-offered");
        at("longde.drafter").pictureOnPhone("courseware-offered", preparation.form().locator("xj-links"));
    }

    private static void enteredAgain(Tasklist drafter) {
        drafter.waitsFor(() -> drafter.goesTo("我已办理").isVisible() && drafter.goesTo("消息").getByText("课件已退回：" + TITLE).count() > 0);
        var page = drafter.goesTo("课件");
        assertThat(row(page)).containsText("第12页引文请与原文核对。");
        drafter.picture("courseware-returned");
        page.getByText("重新登记").click();
        var again = new Fields(drafter.dialog());
        Assertions.assertThat(again.valueOf("课件名称")).as("nothing has to be typed again").isEqualTo(TITLE);
        Assertions.assertThat(again.valueOf("内容审定单位")).isEqualTo("西吉县委宣传部");
        drafter.dialog().locator("input[type=file]").setInputFiles(new FilePayload("宣讲课件.pdf", "application/pdf", pdf(LONG)));
        drafter.dialog().getByText("提交审核").click();
        assertThat(row(page)).containsText("待审核");
        assertThat(row(page)).containsText("宣讲课件.pdf");
    }

    private static Locator row(Locator page) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(TITLE));
    }

    private static Locator button(Locator page, String label) {
        return row(page).locator("button").getByText(label, new Locator.GetByTextOptions().setExact(true));
    }

    /** A document with a long remark in it. */
    private static byte[] pdf(int length) {
        var document = new String(Samples.pdf(), StandardCharsets.ISO_8859_1);
        return document.replace("trailer", "%" + " ".repeat(length) + "\ntrailer").getBytes(StandardCharsets.ISO_8859_1);
    }
}
