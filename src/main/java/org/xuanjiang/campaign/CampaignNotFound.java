package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Refusal;

/** No campaign has this id. */
public final class CampaignNotFound extends Refusal {

    CampaignNotFound() {
        super(Kind.NOT_FOUND, "没有找到该宣讲活动，可能已被删除或者链接有误。");
    }
}
