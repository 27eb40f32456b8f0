package org.xuanjiang.delegation;

import org.xuanjiang.kernel.Refusal;

/** Countersigners are added to reviews only. */
public final class NotAReview extends Refusal {

    public NotAReview() {
        super(Kind.CONFLICT, "这个环节不是审签、审核或者批准，不能加签。需要听取意见的，请用“征求意见”。");
    }
}
