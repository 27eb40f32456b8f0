package org.xuanjiang.plan;

import org.xuanjiang.kernel.Refusal;

/** Four eyes: whoever wrote a version does not sign the plan. */
public final class SignerWroteThePlan extends Refusal {

    SignerWroteThePlan() {
        super(Kind.FORBIDDEN, "该方案由您起草或修改过，不得由您本人审签，请由单位其他负责人审签。");
    }
}
