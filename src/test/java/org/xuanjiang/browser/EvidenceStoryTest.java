package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanjiang.evidence.Samples;

/** Evidence from a PC and from a phone, over connections that do not last: nothing that was typed or sent is lost. */
class EvidenceStoryTest extends BrowserStory {

    /** Some blocks long; what a camera writes behind a picture. */
    private static final int LONG = 1_500_000;
    /** From a disk, so that it is the same file when it is chosen again; Chromium finds only Latin names there. */
    private static final String RESUMED = "1220.jpg";
    private static final String BLOCKS = "**/api/evidence/uploads/*/content";

    @TempDir
    private static Path folder;
    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void theDevelopmentZoneHasASessionToReport() {
        theFederationIssuesACampaignFor("固原经济技术开发区总工会");
        var plan = planOf("devzone");
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "落实“三蹲六联”机制，宣讲党的二十大精神", "领导班子成员", "开发区企业", "企业", 35, 1);
        plan.submit();
        signed("devzone");
        agreedAndApproved("开发区总工会");
        contactAssigned("devzone");
    }

    @AfterAll
    void nothingElseWentWrong() {
        nobodyHasSeenAnythingWrong();
    }

    @Test
    void nothingIsLostBetweenPcPhoneAndReviewer() throws IOException {
        var report = at("devzone.drafter").takes("填报领导宣讲");
        held(report, 30, "否", "用车间里的身边事讲清报告精神。");
        var page = report.page();
        report.form().locator("input[type=file]").scrollIntoViewIfNeeded();

        severalAreUploadedAndOneIsRefused(report);
        theConnectionIsLostAndComesBack(report);
        report.form().getByLabel("会场全景.jpg的说明").fill("会场全景");
        report.isSaved();
        picturesAreSeenSmallAndLarge(report);
        report.picture("report-leader-session-evidence");

        halfIsSentBeforeSigningOut(page);
        var elsewhere = atAnotherPc("devzone.drafter").opens("填报领导宣讲", "开发区总工会").isMine();
        assertThat(elsewhere.form().getByLabel("会场全景.jpg的说明")).hasValue("会场全景");
        assertThat(uploaded(elsewhere.form())).hasCount(4);
        theRestIsSentFromThere(elsewhere);

        onThePhone();
        theReviewerSeesThem();
    }

    private void severalAreUploadedAndOneIsRefused(TaskForm report) {
        report.form().locator("input[type=file]").setInputFiles(new FilePayload[] {
            file("会场全景.jpg", Samples.photo(1600, 1200, 1, "2026:11:20 09:30:00")), file("职工提问.jpg", Samples.photo(1200, 900, 6, "2026:11:20 10:00:00")),
            file("讲稿提纲.pdf", Samples.pdf()), file("安装程序.exe", new byte[] {'M', 'Z', 0, 0})});
        assertThat(uploaded(report.form())).hasCount(3);
        assertThat(report.form().locator(".xj-refused")).containsText("不能上传这种文件");
        report.form().getByText("知道了").click();
    }

    private void theConnectionIsLostAndComesBack(TaskForm report) {
        var lost = new AtomicBoolean(true);
        var offsets = offsetsOf(report.page());
        report.page().route(BLOCKS, route -> {
            if (lost.get() && !"0".equals(route.request().headerValue("Upload-Offset"))) {
                route.abort("aborted");
            } else {
                route.resume();
            }
        });
        report.form().locator("input[type=file]").setInputFiles(file("签到席.jpg", Arrays.copyOf(Samples.jpeg(1400, 1000), LONG)));
        assertThat(report.form().locator(".xj-waiting")).containsText("恢复后自动续传");
        report.picture("report-leader-session-waiting");
        lost.set(false);
        assertThat(uploaded(report.form())).hasCount(4);
        report.page().unroute(BLOCKS);
        Assertions.assertThat(offsets).as("it began once").containsOnlyOnce("0");
    }

    private void picturesAreSeenSmallAndLarge(TaskForm report) {
        var small = report.form().locator(".xj-small-picture img").first();
        assertThat(small).hasJSProperty("complete", true);
        Assertions.assertThat(((Number) small.evaluate("picture => Math.max(picture.naturalWidth, picture.naturalHeight)")).intValue())
            .isEqualTo(240);
        report.form().locator(".xj-small-picture").first().click();
        var large = report.page().locator("dialog img");
        assertThat(large).isVisible();
        large.evaluate("picture => picture.decode()");
        report.page().locator("dialog").getByText("关闭").click();
    }

    private void halfIsSentBeforeSigningOut(Page page) throws IOException {
        page.route(BLOCKS, route -> {
            if ("0".equals(route.request().headerValue("Upload-Offset"))) {
                route.resume();
            } else {
                route.abort("aborted");
            }
        });
        page.locator("xj-form input[type=file]").setInputFiles(Files.write(folder.resolve(RESUMED), Arrays.copyOf(Samples.jpeg(1000, 800), LONG)));
        assertThat(page.locator("xj-form .xj-waiting")).isVisible();
        at("devzone.drafter").signOut();
    }

    private void theRestIsSentFromThere(TaskForm report) {
        var offsets = offsetsOf(report.page());
        report.form().locator("input[type=file]").setInputFiles(folder.resolve(RESUMED));
        assertThat(uploaded(report.form())).hasCount(5);
        Assertions.assertThat(offsets).as("it goes on where it was").isNotEmpty().doesNotContain("0");
        report.isSaved();
    }

    private void onThePhone() {
        var session = database.queryForObject("select id from lecture_session", String.class);
        var phone = phoneAt("/sessions/" + session + "/report", "devzone.drafter");
        var form = phone.locator("xj-form");
        assertThat(phone.locator("h1")).containsText("落实“三蹲六联”机制");
        assertThat(uploaded(form)).hasCount(5);
        assertThat(new Fields(form).field("亮点和反响").locator("textarea")).hasValue("用车间里的身边事讲清报告精神。");
        pictures.shoot(phone, "report-on-phone");

        form.locator("input[type=file]").scrollIntoViewIfNeeded();
        phone.context().setOffline(true);
        form.locator("input[type=file]").setInputFiles(file("手机拍的.jpg", Arrays.copyOf(Samples.photo(900, 1200, 1, "2026:11:20 10:20:00"), LONG)));
        new Fields(form).fill("亮点和反响", "断网时在手机上补的一句。");
        assertThat(form.locator(".xj-waiting")).isVisible();
        pictures.shoot(phone, "report-on-phone-offline");
        phone.context().setOffline(false);
        assertThat(uploaded(form)).hasCount(6);
        assertThat(phone.locator(".xj-save-state")).containsText("已自动保存");
        form.locator(".xj-files").scrollIntoViewIfNeeded();
        pictures.shoot(phone, "report-on-phone-files");
        phone.locator("footer button").click();
        assertThat(phone.locator("main")).containsText("已提交");
        phone.context().close();
    }

    private void theReviewerSeesThem() {
        var check = at("fed.reviewer").takes("核实场次").shows("断网时在手机上补的一句。", "会场全景", "校验码", "记录的拍摄日期（2026年11月20日）不是宣讲当天");
        assertThat(check.form().locator("xj-files li")).hasCount(6);
        check.form().locator(".xj-small-picture").first().click();
        assertThat(check.page().locator("dialog img")).isVisible();
        check.page().locator("dialog img").evaluate("picture => picture.decode()");
        pictures.shoot(check.page(), "evidence-large");
        check.page().locator("dialog").getByText("关闭").click();
        check.picture("verify-session-evidence");
        at("fed.reviewer").pictureOnPhone("verify-session-evidence");
    }

    private static Locator uploaded(Locator form) {
        return form.locator(".xj-files > li[data-id]");
    }

    /** Where the blocks that the page sends from now on begin. */
    private static List<String> offsetsOf(Page page) {
        var offsets = new ArrayList<String>();
        page.onRequest(request -> {
            var offset = request.headers().get("upload-offset");
            if (offset != null) {
                offsets.add(offset);
            }
        });
        return offsets;
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }
}
