package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Labelled;

/** What can be done to a campaign; each is one line of its history. */
public enum CampaignActKind implements Labelled {
    OPENED("发起活动"),
    DRAFTED("拟定报签"),
    ISSUED("签发"),
    RETURNED("退回修改"),
    DROPPED("不予签发"),
    UNIT_INVITED("补充邀请"),
    CALLED_OFF("终止活动"),
    CONCLUDED("汇总");

    private final String label;

    CampaignActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
