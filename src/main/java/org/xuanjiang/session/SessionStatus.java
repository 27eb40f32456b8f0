package org.xuanjiang.session;

import org.xuanjiang.kernel.Labelled;

/** Where a lecture session stands; only {@link #PLANNED} ones change. */
public enum SessionStatus implements Labelled {
    PLANNED("待开展"),
    HELD("已开展"),
    NOT_HELD("未开展"),
    CANCELLED("已取消");

    private final String label;

    SessionStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
