package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** No session of the plan is still to be held. */
public final class NoSessionsToPrint extends Refusal {

    public NoSessionsToPrint() {
        super(Kind.CONFLICT, "该方案目前没有待开展的场次，不用打印场次卡。");
    }
}
