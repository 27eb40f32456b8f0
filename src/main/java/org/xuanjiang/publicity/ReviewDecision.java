package org.xuanjiang.publicity;

import org.xuanjiang.kernel.Labelled;

/** What a reviewer of an article decides. */
public enum ReviewDecision implements Labelled {
    PASS("通过"),
    RETURN("退回修改"),
    REJECT("不予采用");

    private final String label;

    ReviewDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
