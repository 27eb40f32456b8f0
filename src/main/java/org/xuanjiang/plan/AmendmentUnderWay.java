package org.xuanjiang.plan;

import org.xuanjiang.kernel.Refusal;

/** One amendment at a time. */
public final class AmendmentUnderWay extends Refusal {

    AmendmentUnderWay() {
        super(Kind.CONFLICT, "该方案已有修订正在办理，请待其办结后再申请。");
    }
}
