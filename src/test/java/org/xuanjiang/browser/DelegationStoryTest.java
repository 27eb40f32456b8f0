package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The reviewer is away, a colleague stands in and asks another; page and form say for whom it is done, and nothing typed is lost. */
@TestPropertySource(properties = "spring.application.name=delegation-story")
class DelegationStoryTest extends BrowserStory {

    private static final String UNIT = "西吉县总工会";

    @AfterAll
    void nothingElseWentWrong() {
        nobodyHasSeenAnythingWrong();
    }

    @Test
    void aDeputyReviewsAndAsksAnother() {
        aPlanOfOneLectureIsSigned("xiji", UNIT);

        var reviewer = at("fed.reviewer");
        var mine = reviewer.goesTo("代理与会签");
        mine.getByText("指定代理人").click();
        assertThat(reviewer.dialog()).containsText("为市总工会 审核人指定代理人");
        new Fields(reviewer.dialog()).choose("代理人", "市总工会 宣传审校").fill("事由", "赴外地参加培训");
        reviewer.picture("name-deputy");
        reviewer.confirms("指定");
        assertThat(mine).containsText("代理中");

        var deputy = at("fed.publicity");
        var standing = deputy.goesTo("代理与会签");
        assertThat(standing).containsText("我代理的待办：市总工会 审核人");
        deputy.picture("deputies");
        deputy.pictureOnPhone("deputies");
        standing.getByText("审核方案 · " + UNIT).click();
        var review = deputy.form().claim();
        review.shows("您正在代市总工会 审核人办理");
        review.choose("审核结论", "同意").fill("意见", "同意，报请批准。");
        review.isSaved();

        review.delegation().getByText("征求意见").click();
        assertThat(deputy.dialog()).containsText("答复后自动回到您手中");
        new Fields(deputy.dialog()).choose("征求意见的人", "市总工会 分管领导").fill("请对方看什么", "场次是否过少？");
        deputy.confirms("送出");
        review.shows("此任务由市总工会 分管领导办理");

        var approver = at("fed.approver");
        var asked = approver.goesTo("代理与会签");
        assertThat(asked).containsText("待我会签和答复");
        asked.getByText("征求意见：审核方案").click();
        var consulted = approver.form().shows("请您对本事项提出意见");
        consulted.fill("我的意见", "一场即可，不必增加基层负担。");
        approver.pictureOf("consulted");
        approver.pictureOnPhone("consulted");
        consulted.delegation().getByText("答复并交回").click();
        consulted.shows("此任务由市总工会 宣传审校（代市总工会 审核人）办理");

        deputy.reloads();
        var back = deputy.form().shows("一场即可，不必增加基层负担。", "您正在代市总工会 审核人办理");
        org.assertj.core.api.Assertions.assertThat(back.valueOf("意见")).as("what the deputy had typed").isEqualTo("同意，报请批准。");
        deputy.pictureOf("delegation");
        deputy.pictureOnPhone("delegation");
        back.submit();
        at("fed.approver").takes("批准方案", UNIT).shows("市总工会 宣传审校（代市总工会 审核人）");
    }
}
