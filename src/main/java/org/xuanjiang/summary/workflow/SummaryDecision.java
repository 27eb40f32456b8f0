package org.xuanjiang.summary.workflow;

import org.xuanjiang.kernel.Labelled;

/** What the reviewer of a summary decides. */
public enum SummaryDecision implements Labelled {
    ACCEPT("采纳"),
    RETURN("退回修改");

    private final String label;

    SummaryDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
