package org.xuanjiang.courseware;

import org.xuanjiang.kernel.Labelled;

/** How far the judgement of the federation has come. */
public enum CoursewareStatus implements Labelled {
    SUBMITTED("待审核"),
    CLEARED("可使用"),
    RETURNED("已退回");

    private final String label;

    CoursewareStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
