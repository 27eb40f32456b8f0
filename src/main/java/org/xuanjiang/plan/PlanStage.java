package org.xuanjiang.plan;

import org.xuanjiang.kernel.Labelled;

/** Whose turn it is with the version under way. */
public enum PlanStage implements Labelled {
    DRAFTING("起草"),
    SIGNING("单位审签"),
    REVIEWING("审核"),
    APPROVING("批准"),
    REVISING("修改");

    private final String label;

    PlanStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
