package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.Newcomers;

/** A review is signed by a second person, passed on, and handed back by the leader when who has it leaves. */
@TestPropertySource(properties = "spring.application.name=hand-over-story")
class HandOverStoryTest extends BrowserStory {

    private static final String UNIT = "西吉县总工会";
    private static final String SECOND = "fed.second-reviewer";

    @Autowired
    private IdentityService identities;

    @BeforeAll
    void aSecondReviewerJoins() {
        var second = identities.newUser(SECOND);
        second.setFirstName("市总工会");
        second.setLastName("第二审核人");
        second.setPassword(Newcomers.PASSWORD);
        identities.saveUser(second);
        identities.createMembership(SECOND, Roles.REVIEWER);
    }

    @AfterAll
    void nothingElseWentWrong() {
        nobodyHasSeenAnythingWrong();
    }

    @Test
    void aReviewIsCountersignedPassedOnAndHandedBack() {
        aPlanOfOneLectureIsSigned("xiji", UNIT);

        var review = at("fed.reviewer").takes("审核方案", UNIT);
        review.choose("审核结论", "同意").fill("意见", "同意，报请批准。");
        review.isSaved();
        aCountersignatureIsAskedFor(review);
        at("fed.reviewer").tolerates(409);
        review.submitAndBeTold("会签齐了才能提交");
        publicityCountersigns();
        theReviewIsPassedOn();
        theLeaderHandsItBack();

        var again = at("fed.reviewer").opens("审核方案", UNIT).isMine();
        assertThat(again.valueOf("意见")).as("what the reviewer had typed before").isEqualTo("同意，报请批准。");
        again.submit();
        at("fed.approver").takes("批准方案", UNIT).shows("同意，报请批准。");
    }

    private void aCountersignatureIsAskedFor(TaskForm review) {
        var reviewer = at("fed.reviewer");
        review.delegation().getByText("加签").click();
        new Fields(reviewer.dialog()).fill("请会签什么", "宣传口径是否妥当？");
        reviewer.reloads();
        reviewer.form().delegation().getByText("加签").click();
        var dialog = new Fields(reviewer.dialog());
        assertThat(dialog.valueOf("请会签什么")).as("what was typed before the page was loaded anew").isEqualTo("宣传口径是否妥当？");
        dialog.choose("会签人", "市总工会 宣传审校");
        reviewer.picture("name-countersigners");
        reviewer.pictureOnPhone("name-countersigners");
        reviewer.confirms("加签");
        assertThat(review.delegation()).containsText("待会签");
    }

    private void publicityCountersigns() {
        var publicity = at("fed.publicity");
        publicity.goesTo("代理与会签").getByText("加签：审核方案").click();
        var asked = publicity.form().shows("宣传口径是否妥当？");
        var answer = new Fields(asked.delegation());
        answer.fill("会签意见", "口径妥当。");
        publicity.reloads();
        asked = publicity.form();
        answer = new Fields(asked.delegation());
        assertThat(answer.valueOf("会签意见")).isEqualTo("口径妥当。");
        asked.delegation().getByText("同意", new Locator.GetByTextOptions().setExact(true)).click();
        publicity.picture("countersign");
        publicity.pictureOnPhone("countersign");
        asked.delegation().getByText("提交会签").click();
        assertThat(asked.delegation()).not().containsText("待会签");
    }

    private void theReviewIsPassedOn() {
        var reviewer = at("fed.reviewer");
        reviewer.reloads();
        var review = reviewer.form().shows("口径妥当。");
        review.delegation().getByText("转办").click();
        assertThat(reviewer.dialog()).containsText("同一角色的其他人");
        new Fields(reviewer.dialog()).choose("接办人", "市总工会 第二审核人").fill("理由", "本人另有任务。");
        reviewer.picture("pass-on");
        reviewer.pictureOnPhone("pass-on");
        reviewer.confirms("转办");
        var second = at(pcOf(SECOND, Newcomers.PASSWORD));
        second.opens("审核方案", UNIT).isMine().takesOver("市总工会 审核人").isSaved();
        second.pictureOf("passed-on");
        second.pictureOnPhone("passed-on");
    }

    private void theLeaderHandsItBack() {
        var leader = at("fed.approver");
        leader.goesTo("代理与会签").getByText("市总工会 第二审核人").click();
        assertThat(leader.dialog()).containsText("审核方案");
        leader.dialog().locator("select").selectOption("fed.reviewer");
        new Fields(leader.dialog()).fill("理由", "该同志已调离。");
        leader.picture("hand-over");
        leader.pictureOnPhone("hand-over");
        leader.dialog().getByText("移交", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(leader.dialog()).containsText("已移交");
        leader.pictureOf("handed-over");
        leader.confirms("知道了");
    }
}
