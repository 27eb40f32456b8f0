package org.xuanjiang.plan.workflow;

import org.xuanjiang.kernel.Refusal;

/** Nobody consents to what they have not had on the screen, nor to changes that they have not seen. */
final class NotLookedAt extends Refusal {

    NotLookedAt() {
        super(Kind.CONFLICT, "您还没有看过该方案及其变化，请先展开查看，再批量办理。");
    }
}
