package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Labelled;

/** Where publicity appears: the platforms that clauses 二（五） and 三（三） of the notice name. */
public enum Channel implements Labelled {
    NINGGONGHUI_APP("宁工惠APP"),
    WECHAT("微信公众号"),
    UNION_SITE("工会网站"),
    MAINSTREAM_MEDIA("主流媒体");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
