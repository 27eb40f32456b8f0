package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.Assertions;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.WholeProgram;

/** What the federation takes from the data of a city at work: the week's bulletin, the burden of its forms; and what a county prints. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "spring.application.name=bulletin-story")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulletinStoryTest {

    private static final double PATIENCE_MS = 30_000;

    private final Pictures pictures = new Pictures();
    private final List<Pc> pcs = new ArrayList<>();
    private Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext program;

    @RegisterExtension
    final AfterTestExecutionCallback witness = test -> test.getExecutionException().ifPresent(failure ->
        pcs.forEach(pc -> pictures.shoot(pc.page(), "failed-" + pcs.indexOf(pc))));

    @BeforeAll
    void aCityIsAtWork() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        WatchedCity.build(program);
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void publicityReadsTheBulletinOfAnyMomentAndTakesItAway() throws IOException {
        var publicity = signIn("fed.publicity");
        var content = opens(publicity, "简报");
        assertThat(content).containsText("“" + WatchedCity.RUNNING + "”宣讲工作进展情况");
        assertThat(content).containsText("不作排名");
        look(publicity, "bulletin");
        content.getByLabel("数据截至（留空为现在）").fill("2022-12-22T18:00");
        content.getByLabel("数据截至（留空为现在）").blur();
        assertThat(content).containsText("数据截至 2022年12月22日 18:00");
        assertThat(content).containsText("2022年12月19日至12月22日");
        var progress = content.locator(".xj-bulletin h4 + p").first().textContent();

        var download = publicity.page().waitForDownload(() -> content.getByText("下载 Word 文档").click());
        Files.copy(download.path(), Files.createDirectories(Path.of("target/pictures")).resolve("bulletin.docx"),
            StandardCopyOption.REPLACE_EXISTING);
        try (var file = new XWPFDocument(Files.newInputStream(download.path()))) {
            Assertions.assertThat(file.getParagraphs()).as("the same words on paper").anyMatch(line -> line.getText().equals(progress));
        }
        publicity.watch().hasSeenNothingWrong();
    }

    @Test
    void theSupervisorFindsBothPagesInCockpit() {
        var supervisor = signIn("fed.supervisor");
        supervisor.opens("cockpit", "#/bulletin");
        assertThat(supervisor.page().locator(".xj-bulletin")).containsText("各单位进展");
        look(supervisor, "bulletin-cockpit");
        supervisor.opens("cockpit", "#/burden");
        assertThat(supervisor.page().locator(".xj-burden")).containsText("填报领导宣讲");
        assertThat(supervisor.page().locator(".xj-burden svg")).isVisible();
        look(supervisor, "burden-cockpit");
        supervisor.watch().hasSeenNothingWrong();
    }

    @Test
    void theReviewerSeesWhatTheFormsCost() {
        var reviewer = signIn("fed.reviewer");
        var content = opens(reviewer, "负担监测");
        assertThat(content).containsText("不作排名");
        assertThat(content.locator("table").first()).containsText("起草方案");
        assertThat(content.locator("svg")).isVisible();
        content.getByText("怎样统计").click();
        look(reviewer, "burden");
        reviewer.watch().hasSeenNothingWrong();
    }

    @Test
    void aCountySeesNeitherAndPrintsItsApprovalSheet() throws IOException {
        var leader = signIn("xiji.leader");
        var page = leader.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("nav.xj-navigation")).containsText("活动与方案");
        assertThat(page.locator("nav.xj-navigation")).not().containsText("简报");
        assertThat(page.locator("nav.xj-navigation")).not().containsText("负担监测");
        var desk = opens(leader, "活动与方案");
        look(leader, "desk-prints");
        var download = page.waitForDownload(() -> desk.getByText("打印审批单").first().click());
        try (var sheet = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            Assertions.assertThat(new PDFTextStripper().getText(sheet)).contains("宣讲方案审批单", "西吉县总工会");
        }
        leader.watch().hasSeenNothingWrong();
    }

    private Pc signIn(String person) {
        var pc = Pc.signIn(person, chromium.browser(), "http://localhost:" + port);
        pcs.add(pc);
        return pc;
    }

    private static Locator opens(Pc pc, String place) {
        pc.page().locator("nav.xj-navigation").getByText(place, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(pc.page().locator(".xj-page h2")).hasText(place);
        return pc.page().locator(".xj-page-content");
    }

    private void look(Pc pc, String name) {
        Page page = pc.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("li.account > a").first()).containsText(Pattern.compile("[\\u4e00-\\u9fff]"));
        pc.watch().read(page);
        pictures.take(page, name);
        pictures.takeOnPhone(page, name);
    }
}
