package org.xuanjiang.organization.deputy;

import org.xuanjiang.kernel.Refusal;

/** It was revoked, or its days are over; nothing can be done by it or to it. */
public final class DeputyshipOver extends Refusal {

    public DeputyshipOver() {
        super(Kind.CONFLICT, "代理已经收回或者到期，不能再办理。请刷新页面。");
    }
}
