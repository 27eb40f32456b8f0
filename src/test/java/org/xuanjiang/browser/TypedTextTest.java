package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people type is never lost, never overwritten behind their backs, and never taken for anything but text. */
class TypedTextTest extends BrowserStory {

    private static final String DRAFT = "**/draft";
    private static final String MARKUP = "<b>加粗</b>{{7*7}}${7*7}";

    @BeforeAll
    void fiveUnitsAreToDraftTheirPlans() {
        theFederationIssuesACampaignFor("固原市原州区总工会", "西吉县总工会", "固原经济技术开发区总工会", "隆德县总工会", "泾源县总工会");
    }

    @AfterAll
    void nothingElseWentWrong() {
        nobodyHasSeenAnythingWrong();
    }

    @Test
    void isThereAgainOnAnotherPcAfterSigningOut() {
        at("yuanzhou.drafter").takes("起草方案").fill("工作目标", "刚写了一半的工作目标");
        at("yuanzhou.drafter").form().isSaved();
        at("yuanzhou.drafter").signOut();

        var plan = atAnotherPc("yuanzhou.drafter").opens("起草方案", "原州区总工会").isMine();
        assertThat(plan.valueOf("工作目标")).isEqualTo("刚写了一半的工作目标");
    }

    @Test
    void isKeptAndExplainedWhenTheTaskWasCompletedElsewhere() {
        var plan = completePlanOf("xiji");
        plan.isSaved();
        var elsewhere = atAnotherPc("xiji.drafter");
        elsewhere.tolerates(409);
        var samePlan = elsewhere.opens("起草方案", "西吉县总工会").isMine();

        plan.submit();
        samePlan.submitAndBeTold("该事项已由西吉县总工会 起草人于");
        assertThat(samePlan.valueOf("工作目标")).isNotBlank();
    }

    @Test
    void reachesTheReviewerAsItWasTyped() {
        var plan = completePlanOf("devzone");
        plan.fill("工作目标", MARKUP);
        plan.submit();
        signed("devzone");

        at("fed.reviewer").takes("审核方案", "开发区总工会").shows(MARKUP);
    }

    @Test
    void survivesALostConnectionAndASecondTab() {
        var drafter = at("jingyuan.drafter");
        var plan = drafter.takes("起草方案", "泾源县总工会");
        plan.fill("工作目标", "连接正常时写的目标");
        plan.isSaved();
        var page = plan.page();
        page.route(DRAFT, route -> route.abort("aborted"));
        plan.fill("宣讲队伍", "连接断开后写的队伍");
        assertThat(page.locator(".xj-save-state")).containsText("未能保存，正在重试");
        drafter.reloads();
        plan = drafter.form().shows("已恢复上次未能保存到服务器的内容");
        assertThat(plan.valueOf("宣讲队伍")).isEqualTo("连接断开后写的队伍");
        drafter.pictureOf("connection-lost");
        page.unroute(DRAFT);
        plan.isSaved();

        var secondTab = page.context().newPage();
        secondTab.navigate(page.url());
        var there = new TaskForm(drafter, secondTab).isMine();
        assertThat(there.valueOf("宣讲队伍")).isEqualTo("连接断开后写的队伍");
        there.fill("工作措施", "第二个标签页写的措施");
        there.isSaved();
        drafter.tolerates(409);
        plan.fill("工作目标", "第一个标签页接着写的目标");
        plan.shows("同一任务的草稿已在另一窗口保存");
        assertThat(plan.valueOf("工作目标")).as("still on the screen").isEqualTo("第一个标签页接着写的目标");
        drafter.pictureOf("second-tab");
        plan.form().getByText("载入另一窗口的内容").click();
        assertThat(plan.field("工作措施").locator("textarea")).hasValue("第二个标签页写的措施");
        plan.fill("工作目标", "两处并作一处的目标");
        plan.isSaved();
        there.fill("宣讲队伍", "第二个标签页又写的队伍");
        there.shows("同一任务的草稿已在另一窗口保存");
        there.form().getByText("以本窗口的内容为准").click();
        there.isSaved();
        secondTab.close();
        drafter.reloads();
        assertThat(drafter.form().valueOf("宣讲队伍")).isEqualTo("第二个标签页又写的队伍");
    }

    @Test
    void isTakenFromASpreadsheet() {
        var plan = planOf("longde");
        var rows = plan.rows("宣讲场次").removeAllBut(2);
        rows.row(1).fill("宣讲主题", "先已填写的一场");
        copied(plan, """
            序号\t宣讲主题\t宣讲形式\t宣讲人\t宣讲地点\t开始日期\t结束日期\t宣讲对象\t每场预计人数\t场数
            1\t"党的二十大
            精神解读"\t专家\t市委党校教授\t县总工会会议室\t2022/12/20\t2022年12月20日（周二）\t机关\t１２０人\t1
            2\t以“大白话”讲“大道理”\t走访\t县总工会主席\t\t2022.12.32\t\t企业\t约四十\t2
            """);
        var first = rows.row(1);
        pastedInto(first.field("宣讲主题"));
        var told = plan.form().locator("xj-rows .xj-undo");
        assertThat(told.textContent()).contains("已粘贴2行，请核对。",
            "第2行“宣讲形式”：“走访”未能识别", "第2行“开始日期”：“2022.12.32”未能识别", "第2行“每场预计人数”：“约四十”未能识别");
        told.scrollIntoViewIfNeeded();
        at("longde.drafter").pictureOf("pasted");
        Map.of("宣讲主题", "党的二十大 精神解读", "宣讲人", "市委党校教授", "开始日期", "2022-12-20", "结束日期", "2022-12-20", "每场预计人数", "120", "批次", "1")
            .forEach((label, value) -> assertThat(first.valueOf(label)).as(label).isEqualTo(value));
        assertThat(first.field("宣讲形式").locator("select").inputValue()).isEqualTo("EXPERT");
        assertThat(first.field("宣讲对象").locator("select").inputValue()).isEqualTo("OFFICE");
        var second = rows.row(2);
        assertThat(second.valueOf("宣讲地点")).isEmpty();
        assertThat(second.valueOf("场数")).isEqualTo("2");
        plan.isSaved();
        at("longde.drafter").reloads();
        assertThat(at("longde.drafter").form().rows("宣讲场次").row(2).valueOf("宣讲人")).isEqualTo("县总工会主席");

        // Without titles the cells go to the right of where they are pasted, and below.
        plan = at("longde.drafter").form();
        rows = plan.rows("宣讲场次");
        copied(plan, "县城社区\t2022-12-21\n县职业中学\t12月\n");
        pastedInto(rows.row(2).field("宣讲地点"));
        assertThat(rows.row(2).valueOf("宣讲地点")).isEqualTo("县城社区");
        assertThat(rows.row(2).valueOf("开始日期")).isEqualTo("2022-12-21");
        assertThat(rows.row(3).valueOf("宣讲地点")).isEqualTo("县职业中学");
        plan.form().getByText("撤销粘贴").click();
        assertThat(rows.row(2).valueOf("宣讲地点")).isEmpty();
        assertThat(plan.form().locator("xj-rows tbody > tr").count()).isEqualTo(2);

        copied(plan, "一段文字，\n没有制表符");
        pastedInto(rows.row(2).field("宣讲地点"));
        assertThat(rows.row(2).valueOf("宣讲地点")).as("a text is a text").isEqualTo("一段文字， 没有制表符");
    }

    /** With the keys that people use: the text lies on the clipboard as a spreadsheet puts it there. */
    private static void copied(TaskForm plan, String cells) {
        var before = plan.valueOf("工作措施");
        plan.fill("工作措施", cells);
        var area = plan.field("工作措施").locator("textarea");
        area.press("Control+A");
        area.press("Control+C");
        plan.fill("工作措施", before);
    }

    private static void pastedInto(Locator field) {
        field.locator("input").press("Control+V");
    }

    private TaskForm completePlanOf(String unitId) {
        var plan = planOf(unitId);
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "宣讲主题", "领导班子成员", "工业园区", "企业", 30, 1);
        return plan;
    }
}
