package org.xuanjiang.plan;

import org.xuanjiang.kernel.Refusal;

/** Four eyes: whoever reviewed a version does not approve it. */
public final class ApproverReviewedThisVersion extends Refusal {

    ApproverReviewedThisVersion() {
        super(Kind.FORBIDDEN, "该版方案由您审核，不得再由您批准，请由其他领导办理。");
    }
}
