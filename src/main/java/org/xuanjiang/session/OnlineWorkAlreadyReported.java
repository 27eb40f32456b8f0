package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** Online work is reported once. */
public final class OnlineWorkAlreadyReported extends Refusal {

    OnlineWorkAlreadyReported() {
        super(Kind.CONFLICT, "网上宣讲情况已经填报，不能重复填报。");
    }
}
