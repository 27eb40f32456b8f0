package org.xuanjiang.delegation.workflow;

import org.xuanjiang.kernel.Refusal;

/** The task is done, in other hands, or was lent for an opinion only. */
final class NotHeldAnyMore extends Refusal {

    NotHeldAnyMore() {
        super(Kind.CONFLICT, "事项已经办结、转给他人，或者正在征求意见，请刷新页面后查看。");
    }
}
