package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Refusal;

/** Four eyes: whoever drafted a campaign does not issue it. */
public final class IssuerDraftedCampaign extends Refusal {

    IssuerDraftedCampaign() {
        super(Kind.FORBIDDEN, "该活动由您拟定，不得由您本人签发，请由其他领导办理。");
    }
}
