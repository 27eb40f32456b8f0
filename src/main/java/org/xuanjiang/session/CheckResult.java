package org.xuanjiang.session;

import org.xuanjiang.kernel.Labelled;

/** What became of a sampled check. */
public enum CheckResult implements Labelled {
    CONFIRMED("情况属实"),
    QUESTIONED("存疑待核"),
    LAPSED("逾期未查，自动结束");

    private final String label;

    CheckResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
