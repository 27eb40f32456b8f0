package org.xuanjiang.history;

import org.xuanjiang.kernel.Labelled;

/** What has a history of its own. */
public enum CaseKind implements Labelled {
    CAMPAIGN("宣讲活动"),
    PLAN("宣讲方案"),
    ARTICLE("宣传稿件");

    private final String label;

    CaseKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
