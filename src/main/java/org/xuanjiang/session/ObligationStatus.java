package org.xuanjiang.session;

import org.xuanjiang.kernel.Labelled;

/** Whether a promise is the one that counts, or a later version of the plan took its place. */
public enum ObligationStatus implements Labelled {
    IN_FORCE("有效"),
    REPLACED("已变更");

    private final String label;

    ObligationStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
