package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Labelled;

/** Where a campaign stands. */
public enum CampaignStatus implements Labelled {
    DRAFT("拟定中"),
    ISSUED("进行中"),
    CONCLUDED("已汇总"),
    CALLED_OFF("已终止"),
    DROPPED("未签发");

    private final String label;

    CampaignStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
