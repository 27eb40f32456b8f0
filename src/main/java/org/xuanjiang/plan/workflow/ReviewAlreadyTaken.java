package org.xuanjiang.plan.workflow;

import org.xuanjiang.kernel.Refusal;

/** A plan can be taken back only while nobody has begun to review it. */
final class ReviewAlreadyTaken extends Refusal {

    ReviewAlreadyTaken() {
        super(Kind.CONFLICT, "审核人已认领该方案，不能撤回；需要修改的，请联系审核人退回。");
    }
}
