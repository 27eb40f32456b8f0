package org.xuanjiang.campaign.workflow;

import org.xuanjiang.kernel.Refusal;

/** The process no longer waits for what somebody wants to tell it. */
public final class ProcessHasMovedOn extends Refusal {

    ProcessHasMovedOn() {
        super(Kind.CONFLICT, "流程已进入下一环节，不能再办理此事，请刷新后查看。");
    }
}
