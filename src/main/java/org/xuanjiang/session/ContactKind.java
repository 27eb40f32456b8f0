package org.xuanjiang.session;

import org.xuanjiang.kernel.Labelled;

/** Where leaders go to lecture: the kinds of contact points in part two of the annex of the notice. */
public enum ContactKind implements Labelled {
    PARK("工业园区"),
    KEY_ENTERPRISE("重点企业"),
    ASSISTED_VILLAGE("定点帮扶村"),
    COMMUNITY("街道社区"),
    OTHER("其他");

    private final String label;

    ContactKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
