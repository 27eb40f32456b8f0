package org.xuanjiang.campaign;

import java.util.EnumSet;
import java.util.Set;
import org.xuanjiang.kernel.Labelled;

/** Where a campaign stands. */
public enum CampaignStatus implements Labelled {
    DRAFT("拟定中"),
    ISSUED("进行中"),
    CONCLUDED("已汇总"),
    CALLED_OFF("已终止"),
    DROPPED("未签发");

    /** What units and watchers get to know: a draft is not announced, and one that was dropped never was. */
    public static final Set<CampaignStatus> ANNOUNCED = Set.copyOf(EnumSet.complementOf(EnumSet.of(DRAFT, DROPPED)));

    private final String label;

    CampaignStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
