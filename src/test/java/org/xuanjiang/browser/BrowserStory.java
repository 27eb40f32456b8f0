package org.xuanjiang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People at their PCs, and the scenes with which every story begins. */
@RunningProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserStory {

    /** The first page after the start loads slowly, and the Tasklist looks for new tasks only every ten seconds. */
    private static final double PATIENCE_MS = 30_000;

    final Pictures pictures = new Pictures();

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;

    private final Map<String, Tasklist> people = new LinkedHashMap<>();
    private final List<Tasklist> pcs = new ArrayList<>();
    private Chromium chromium;

    /** What everybody had before them when it went wrong. */
    @RegisterExtension
    final AfterTestExecutionCallback witness = test -> test.getExecutionException().ifPresent(failure ->
        pcs.forEach(pc -> pc.pictureOf("failed-" + pcs.indexOf(pc))));

    @BeforeAll
    void openTheBrowser() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The person at their usual PC. */
    Tasklist at(String person) {
        return people.computeIfAbsent(person, this::atAnotherPc);
    }

    Tasklist atAnotherPc(String person) {
        return at(pcOf(person));
    }

    /** Whoever has signed in there. */
    Tasklist at(Pc pc) {
        var tasklist = Tasklist.signIn(pc, pictures);
        pcs.add(tasklist);
        return tasklist;
    }

    /** Somebody who has read the address from paper with a phone, and signs in because it asks for that. */
    Page phoneAt(String path, String person) {
        var page = chromium.browser().newContext(Pictures.phone()).newPage();
        page.navigate("http://localhost:" + port + path);
        page.getByLabel("用户名").fill(person);
        page.getByLabel("密码").fill(Pc.PASSWORD);
        page.getByText("登录", new Page.GetByTextOptions().setExact(true)).click();
        return page;
    }

    /** Somebody who has signed in and opens by themselves what they work with. */
    Pc pcOf(String person) {
        return Pc.signIn(person, chromium.browser(), "http://localhost:" + port);
    }

    /** Somebody whose password is not everybody's. */
    Pc pcOf(String person, String password) {
        return Pc.signIn(person, password, chromium.browser(), "http://localhost:" + port);
    }

    void nobodyHasSeenAnythingWrong() {
        pcs.forEach(Tasklist::hasSeenNothingWrong);
    }

    /** @param units full names, as they stand in the list of units */
    void theFederationIssuesACampaignFor(String... units) {
        at("fed.reviewer").desk().getByText("发起宣讲活动").click();
        at("fed.reviewer").confirms("发起");
        var draft = at("fed.reviewer").form().claim();
        draft.choose("参加单位", units);
        draft.submit();

        var issue = at("fed.approver").takes("签发活动").shows("固工发〔2022〕142号").shows(units);
        issue.choose("签发意见", "签发").fill("意见", "同意。请宣传教育部督促各单位按期报送方案，不增加基层负担。");
        issue.submit();
    }

    /** The unit's plan with everything filled in but the sessions. */
    TaskForm planOf(String unitId) {
        var plan = at(unitId + ".drafter").takes("起草方案").shows("学习宣传贯彻党的二十大精神", "邀请专家集中宣讲");
        plan.fill("工作目标", "年底前让党的二十大精神在基层一线落地生根。").fill("宣讲队伍", "工会领导班子成员、劳模代表、技能标兵。")
            .fill("工作措施", "一、分批有序，先机关后基层；二、现场解答职工关切；三、及时梳理亮点经验。");
        return plan;
    }

    void promise(Fields row, String topic, String lecturer, String place, String audience, int expected, int count) {
        row.fill("宣讲主题", topic).fill("宣讲人", lecturer).fill("宣讲地点", place).fill("开始日期", today()).fill("结束日期", today())
            .choose("宣讲对象", audience).fill("每场预计人数", expected).fill("场数", count);
    }

    /** A campaign of this unit alone, with one lecture of its leaders. */
    void aPlanOfOneLectureIsSigned(String unitId, String unit) {
        theFederationIssuesACampaignFor(unit);
        var plan = planOf(unitId);
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "以“大白话”讲好“大道理”", "县总工会领导班子成员", "县工业园区", "企业", 35, 1);
        plan.submit();
        signed(unitId);
    }

    void signed(String unitId) {
        var signature = at(unitId + ".leader").takes("单位审签");
        signature.choose("审签意见", "同意报送").fill("意见", "场次和人员已落实，同意报送。");
        signature.submit();
    }

    void agreedAndApproved(String unit) {
        agree(at("fed.reviewer").takes("审核方案", unit));
        approved(unit);
    }

    static void agree(TaskForm review) {
        review.choose("审核结论", "同意").fill("意见", "同意，报请批准。");
        review.submit();
    }

    void approved(String unit) {
        var approval = at("fed.approver").takes("批准方案", unit).shows("同意，报请批准。");
        approval.choose("批准结论", "批准").fill("意见", "同意。请按方案抓好落实。");
        approval.pictureOnPhone();
        approval.submit();
    }

    void contactAssigned(String unitId) {
        var contact = at(unitId + ".drafter").takes("落实联系点");
        contact.choose("联系点类别", "重点企业").fill("联系点名称", "工业园区重点企业生产车间").fill("备注", "宣讲后座谈半小时。");
        contact.submit();
    }

    static void held(TaskForm report, int attended, String counted, String highlights) {
        report.choose("是否已开展", "是").fill("参加人数", attended).choose("人数是否经过清点", counted).fill("亮点和反响", highlights);
    }
}
