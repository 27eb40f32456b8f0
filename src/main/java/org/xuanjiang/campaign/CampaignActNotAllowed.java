package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Refusal;

/** The campaign stands where this cannot be done. */
public final class CampaignActNotAllowed extends Refusal {

    CampaignActNotAllowed(CampaignActKind act, CampaignStatus status) {
        super(Kind.CONFLICT, "该宣讲活动当前状态为“" + status.label() + "”，不能办理“" + act.label() + "”，请刷新后查看。");
    }
}
