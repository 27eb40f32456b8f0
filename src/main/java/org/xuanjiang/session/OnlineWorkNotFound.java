package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** The plan has no online work to report. */
public final class OnlineWorkNotFound extends Refusal {

    OnlineWorkNotFound() {
        super(Kind.NOT_FOUND, "该方案没有待填报的网上宣讲，请返回列表重新选择。");
    }
}
