package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Several plans in one go, with a phrase that somebody has kept for it. */
class JointWorkStoryTest extends BrowserStory {

    private static final String AGREED = "方案符合通知要求，同意，报请批准。";

    @AfterAll
    void nothingElseWentWrong() {
        nobodyHasSeenAnythingWrong();
    }

    @Test
    void aReviewerAgreesToWhatWasLookedAtAndIsToldWhatMustBeJudgedAlone() {
        theFederationIssuesACampaignFor("西吉县总工会", "隆德县总工会");
        planOnAllTracks("xiji");
        planOnOneTrack("longde");
        signed("xiji");
        signed("longde");

        var reviewer = at("fed.reviewer");
        phrasesAreKept(reviewer);
        var page = reviewer.goesTo("批量办理");
        assertThat(page.locator(".xj-joint")).hasCount(2);
        var longde = row(page, "隆德县总工会");
        assertThat(longde).containsText("不能批量办理");
        assertThat(longde).containsText("方案未安排：");
        assertThat(longde.locator("input[type=checkbox]")).hasCount(0);
        var xiji = row(page, "西吉县总工会");
        assertThat(xiji).containsText("承诺 5 场：");
        assertThat(xiji.locator("input[type=checkbox]")).isDisabled();
        reviewer.picture("joint-judgements");
        reviewer.pictureOnPhone("joint-judgements");

        var opinion = page.locator("textarea").first();
        assertThat(opinion.inputValue()).as("nothing by itself").isEmpty();
        anOwnOpinionSurvivesAReload(reviewer, xiji);
        xiji.getByText("展开查看全文").click();
        assertThat(xiji).containsText("工业园区重点企业生产车间");
        xiji.locator("input[type=checkbox]").check();
        page.getByText("常用语", new Locator.GetByTextOptions().setExact(true)).first().click();
        reviewer.pictureOf("phrases-offered");
        page.locator(".xj-phrase").getByText(AGREED).click();
        assertThat(opinion).hasValue(AGREED);
        page.getByText("同意所选 1 件").click();
        reviewer.pictureOf("joint-judgements-confirmed");
        reviewer.confirms("确认办理");
        assertThat(xiji).containsText("已办理：同意。");
        assertThat(page.locator(".xj-joint-foot")).containsText("已办理 1 件。");
        reviewer.picture("joint-judgements-done");

        var approval = at("fed.approver").opens("批准方案", "西吉县总工会").shows(AGREED);
        approval.claim();
        approval.field("意见").getByText("常用语").click();
        assertThat(approval.field("意见")).containsText("还没有常用语。");
    }

    @Test
    void aClashIsShownWhileThePlanIsWrittenAndAnotherUnitsAffairsAreNot() {
        theFederationIssuesACampaignFor("泾源县总工会", "彭阳县总工会");
        var drafter = at("jingyuan.drafter");
        var pool = drafter.goesTo("宣讲员");
        pool.locator("button.xj-primary").click();
        new Fields(drafter.dialog()).fill("姓名", "全国劳动模范、县医院护士长").choose("类别", "劳模").fill("职务或荣誉", "全国劳动模范");
        drafter.pictureOf("lecturer-entry");
        drafter.dialog().getByText("登记", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(pool.locator("table")).containsText("县医院护士长");

        var plan = planOf("jingyuan");
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "劳模话奋斗", "县医院护士长", "泾源县职工之家", "企业", 40, 1);
        plan.submit();

        var elsewhere = planOf("pengyang");
        var row = elsewhere.rows("宣讲场次").removeAllBut(2).row(1);
        promise(row, "劳模话奋斗", "县医院护士长", "彭阳县工业园区", "企业", 40, 1);
        var warning = elsewhere.form().locator("xj-clashes");
        assertThat(warning).containsText("另有方案拟作安排（尚未批准）");
        assertThat(warning).not().containsText("泾源");
        elsewhere.isSaved();
        at("pengyang.drafter").pictureOnPhone("clashes-undecided", warning);

        signed("jingyuan");
        agreedAndApproved("泾源县总工会");
        at("pengyang.drafter").reloads();
        assertThat(warning).containsText("已有安排");
        assertThat(warning).not().containsText("泾源");
        warning.scrollIntoViewIfNeeded();
        at("pengyang.drafter").pictureOf("clashes");
        elsewhere.picture("clashes-form");
        at("pengyang.drafter").pictureOnPhone("clashes", warning);
        assertThat(elsewhere.form().locator("datalist option[value='全国劳动模范、县医院护士长']")).hasCount(1);
        row.fill("宣讲人", "另一位宣讲人");
        assertThat(warning).isHidden();
        elsewhere.submit();

        var shown = at("jingyuan.drafter").goesTo("宣讲员");
        shown.getByText("查看", new Locator.GetByTextOptions().setExact(true)).first().click();
        at("jingyuan.drafter").picture("lecturers");
        at("jingyuan.drafter").pictureOnPhone("lecturers");
    }

    @Test
    void aCopyIsReadAndTheSenderSeesWhoHasReadIt() {
        theFederationIssuesACampaignFor("固原市原州区总工会");
        planOnOneTrack("yuanzhou");
        var drafter = at("yuanzhou.drafter");
        drafter.goesTo("我已办理").locator("a").getByText("起草方案").first().click();
        var page = drafter.page("事项");
        var sheet = page.page().waitForDownload(() -> page.getByText("打印审批单").click());
        assertThat(sheet.path()).content(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
        page.getByText("抄送", new Locator.GetByTextOptions().setExact(true)).click();
        var dialog = new Fields(drafter.dialog());
        dialog.choose("送", "市总工会 分管领导", "市总工会 督办人").fill("附言", "方案已报送，请阅示。");
        drafter.pictureOf("copy-sent");
        drafter.confirms("抄送");
        assertThat(page.locator(".xj-copies")).containsText("尚未阅读");

        var approver = at("fed.approver");
        // The page of messages is read when it is entered.
        approver.waitsFor(() -> approver.goesTo("我已办理").isVisible() && approver.goesTo("消息").getByText("抄送：宣讲方案").count() > 0);
        var messages = approver.page("消息");
        approver.picture("copy-message");
        messages.locator("a").getByText("抄送：宣讲方案").first().click();
        assertThat(approver.page("事项")).containsText("方案已报送，请阅示。");
        approver.pictureOnPhone("copy-opened");

        drafter.goesTo("我已办理").locator("a").getByText("起草方案").first().click();
        var seen = drafter.page("事项");
        assertThat(seen.locator(".xj-copies tr").filter(new Locator.FilterOptions().setHasText("分管领导"))).not().containsText("尚未阅读");
        assertThat(seen.locator(".xj-copies tr").filter(new Locator.FilterOptions().setHasText("督办人"))).containsText("尚未阅读");
        assertThat(seen.locator(".xj-timeline")).containsText("阅读抄送");
        drafter.picture("copies");
        drafter.pictureOnPhone("copies");
    }

    private void phrasesAreKept(Tasklist reviewer) {
        var page = reviewer.goesTo("批量办理");
        assertThat(page).containsText("逐件展开查看后才能勾选");
        page.getByText("编辑常用语").first().click();
        page = reviewer.page("常用语");
        assertThat(page).containsText("只有您自己看得到");
        page.getByText("添加一条").click();
        page.locator("textarea").nth(0).fill("请按审核意见修改后再报。");
        page.getByText("添加一条").click();
        page.locator("textarea").nth(1).fill(AGREED);
        page.getByText("上移").nth(1).click();
        page.getByText("保存", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".xj-joint-foot")).containsText("已保存。");
        assertThat(page.locator("textarea").first()).hasValue(AGREED);
        reviewer.picture("phrases");
        reviewer.pictureOnPhone("phrases");
    }

    private static void anOwnOpinionSurvivesAReload(Tasklist reviewer, Locator row) {
        row.getByText("单独填写意见").click();
        row.locator("textarea").fill("第二场请与县职业中学商定。");
        reviewer.reloads();
        assertThat(row.locator("textarea")).hasValue("第二场请与县职业中学商定。");
        row.locator("textarea").fill("");
    }

    private static Locator row(Locator page, String unit) {
        return page.locator(".xj-joint").filter(new Locator.FilterOptions().setHasText(unit));
    }

    private void planOnAllTracks(String unitId) {
        var plan = planOf(unitId);
        var rows = plan.rows("宣讲场次");
        promise(rows.row(1), "党的二十大精神解读", "市委党校教授", "市总工会六楼会议室", "机关事业单位", 120, 1);
        promise(rows.row(2), "学习宣传贯彻党的二十大精神", "县总工会主席", "工业园区重点企业生产车间", "企业", 60, 1);
        promise(rows.row(3), "劳模话奋斗", "全国劳动模范", "县职业中学", "学校", 80, 1);
        promise(rows.row(4), "班前十分钟", "班组长", "各车间", "企业", 12, 1);
        promise(rows.row(5), "二十大精神微课堂", "县总工会公众号编辑", "微信公众号", "新就业形态劳动者", 300, 1);
        plan.submit();
    }

    private void planOnOneTrack(String unitId) {
        var plan = planOf(unitId);
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "学习宣传贯彻党的二十大精神", "县总工会主席", "乡镇工会", "村组", 30, 1);
        plan.submit();
    }
}
