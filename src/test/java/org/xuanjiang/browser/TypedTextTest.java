package org.xuanjiang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people type is never lost, never overwritten behind their backs, and never taken for anything but text. */
class TypedTextTest extends BrowserStory {

    private static final String MARKUP = "<b>加粗</b>{{7*7}}${7*7}";

    @BeforeAll
    void threeUnitsAreToDraftTheirPlans() {
        theFederationIssuesACampaignFor("固原市原州区总工会", "西吉县总工会", "固原经济技术开发区总工会");
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

    private TaskForm completePlanOf(String unitId) {
        var plan = planOf(unitId);
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "宣讲主题", "领导班子成员", "工业园区", "企业", 30, 1);
        return plan;
    }
}
