package org.xuanjiang.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanjiang.plan.PlanChange.Kind.ADDED;
import static org.xuanjiang.plan.PlanChange.Kind.CHANGED;
import static org.xuanjiang.plan.PlanChange.Kind.REMOVED;

import org.junit.jupiter.api.Test;
import org.xuanjiang.plan.PlanChange;

class TextChangesTest {

    @Test
    void namesTheParagraphsThatDiffer() {
        assertThat(TextChanges.of("正文", "一\n\n二\n三\n四", "一\n贰\n三\n四\n五"))
            .containsExactly(new PlanChange(CHANGED, "正文第2段", "二", "贰"), new PlanChange(ADDED, "正文第5段", null, "五"));
        assertThat(TextChanges.of("正文", "一\n二\n三", "一\n三"))
            .containsExactly(new PlanChange(REMOVED, "原正文第2段", "二", null));
    }

    @Test
    void findsNothingInEqualTexts() {
        assertThat(TextChanges.of("正文", "一\r\n二", "一\n二")).isEmpty();
        assertThat(TextChanges.of("正文", null, null)).isEmpty();
        assertThat(TextChanges.ofWhole("标题", "甲", "甲")).isEmpty();
    }

    @Test
    void tellsATextThatWasNotThereBefore() {
        assertThat(TextChanges.of("存在问题", null, "一处")).containsExactly(new PlanChange(ADDED, "存在问题第1段", null, "一处"));
    }
}
