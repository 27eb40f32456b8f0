package org.xuanjiang.summary;

import org.xuanjiang.kernel.Labelled;

/** Where a summary stands. */
public enum SummaryStatus implements Labelled {
    DRAFT("待报送"),
    SUBMITTED("待审阅"),
    RETURNED("已退回修改"),
    ACCEPTED("已采纳"),
    CLOSED_UNREAD("已报送，逾期未审阅"),
    CLOSED_WITHOUT("逾期未报送");

    private final String label;

    SummaryStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
