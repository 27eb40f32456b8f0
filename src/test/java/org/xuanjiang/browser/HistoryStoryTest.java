package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A plan is returned, revised and approved; its drafter reads so in the Tasklist, supervisor and auditor in Cockpit. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryStoryTest extends BrowserStory {

    @BeforeAll
    void aPlanIsReturnedRevisedAndApproved() {
        theFederationIssuesACampaignFor("西吉县总工会", "隆德县总工会");
        var plan = planOf("xiji");
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "以“大白话”讲好“大道理”", "县总工会领导班子成员", "县工业园区", "企业", 35, 1);
        plan.submit();
        signed("xiji");

        var returned = at("fed.reviewer").takes("审核方案", "西吉县总工会");
        returned.choose("审核结论", "退回修改").fill("意见", "总体可行，有一处需要补充。");
        returned.rows("审核意见清单").add().fill("位置", "工作措施").fill("修改要求", "请补充怎样回应职工关切。");
        returned.submit();
        var revision = at("xiji.drafter").takes("修改方案").answer(1, "已补充当场登记、逐件回复。");
        revision.fill("工作措施", "一、分批有序，先机关后基层；二、职工提出的问题当场登记、逐件回复。");
        revision.submit();
        signed("xiji");

        var review = at("fed.reviewer").takes("审核方案", "西吉县总工会");
        review.choose("审核结论", "同意").fill("意见", "同意，报请批准。");
        review.submit();
        var approval = at("fed.approver").takes("批准方案", "西吉县总工会");
        approval.choose("批准结论", "批准").fill("意见", "同意。");
        approval.submit();
    }

    @AfterAll
    void nothingWentWrong() {
        nobodyHasSeenAnythingWrong();
    }

    @Test
    @Order(1)
    void whoWorksOnACaseReadsItsHistoryAndLosesNothingTyped() {
        var drafter = at("xiji.drafter");
        var contact = drafter.takes("落实联系点");
        contact.fill("备注", "刚写了一半的备注");
        var history = drafter.tab("流转记录");
        assertThat(history).containsText("审核退回");
        assertThat(history).containsText("请补充怎样回应职工关切。");
        assertThat(history).containsText("已补充当场登记、逐件回复。");
        drafter.picture("case-tab");
        drafter.pictureOnPhone("case-tab");

        drafter.tab("办理");
        assertThat(drafter.form().isMine().field("备注").locator("input, textarea")).hasValue("刚写了一半的备注");
    }

    @Test
    @Order(2)
    void theAuditorFindsTheCaseAndReadsAllOfIt() {
        var pc = pcOf("fed.auditor");
        var page = pc.opens("cockpit", "#/history");
        page.getByLabel("类别").selectOption("宣讲方案");
        page.getByLabel("单位").selectOption("西吉县总工会");
        page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile("kind=PLAN.*unit=xiji"));
        picture(pc, "history");

        page.locator(".xj-page tbody a").first().click();
        assertThat(page.locator(".xj-timeline")).containsText("退回后修改");
        assertThat(page.locator(".xj-timeline")).containsText("系统自动");
        picture(pc, "history-timeline");

        opens(page, "文本各版");
        assertThat(page.locator(".xj-versions ins").first()).isVisible();
        picture(pc, "history-documents");

        opens(page, "操作日志");
        assertThat(page.locator(".xj-case-part")).containsText("认领");
        picture(pc, "history-operations");

        opens(page, "流程图");
        assertThat(page.locator(".xj-diagram .xj-walked").first()).isVisible();
        picture(pc, "history-path");
        page.locator(".xj-case-part td").getByText("方案审批").click();
        assertThat(page.locator(".xj-diagram .xj-times").first()).isVisible();
        picture(pc, "history-path-review");

        opens(page, "职工关切");
        opens(page, "佐证");
        pc.watch().hasSeenNothingWrong();
        pc.close();
    }

    @Test
    @Order(3)
    void theSupervisorSeesTheCampaignWithItsPlans() {
        var pc = pcOf("fed.supervisor");
        var page = pc.opens("cockpit", "#/history?kind=CAMPAIGN");
        page.locator(".xj-page tbody a").first().click();
        assertThat(page.locator(".xj-timeline")).containsText("签发");
        picture(pc, "history-campaign");
        opens(page, "各单位方案");
        assertThat(page.locator(".xj-case-part tbody tr")).hasCount(2);
        pc.watch().hasSeenNothingWrong();
        pc.close();
    }

    private static void opens(Page page, String part) {
        page.locator(".xj-tabs").getByText(part, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".xj-case-part")).not().containsText("正在读取");
    }

    private void picture(Pc pc, String name) {
        pc.watch().read(pc.page());
        pictures.take(pc.page(), name);
        pictures.takeOnPhone(pc.page(), name);
    }
}
