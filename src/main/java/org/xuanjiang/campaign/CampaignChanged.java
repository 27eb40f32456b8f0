package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Refusal;

/** Somebody else changed the campaign in the meantime. */
public final class CampaignChanged extends Refusal {

    CampaignChanged() {
        super(Kind.CONFLICT, "该宣讲活动已被他人修改，请刷新后再办理。");
    }
}
