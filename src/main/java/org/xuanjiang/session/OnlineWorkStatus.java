package org.xuanjiang.session;

import org.xuanjiang.kernel.Labelled;

/** Where the report on online work stands. */
public enum OnlineWorkStatus implements Labelled {
    OPEN("待填报"),
    REPORTED("已填报"),
    NOT_REPORTED("未填报");

    private final String label;

    OnlineWorkStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
