package org.xuanjiang.summary;

import org.xuanjiang.kernel.Labelled;

/** What can be done to a summary; each is one line of its history. */
public enum SummaryActKind implements Labelled {
    SUBMITTED("报送总结"),
    RETURNED("退回总结"),
    ACCEPTED("采纳总结"),
    CLOSED("逾期办结");

    private final String label;

    SummaryActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
