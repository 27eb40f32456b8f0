package org.xuanjiang.plan;

import org.xuanjiang.kernel.Labelled;

/** Why a version was written. */
public enum PlanVersionKind implements Labelled {
    ORIGINAL("首次报送"),
    REVISION("退回后修改"),
    AMENDMENT("批准后修订");

    private final String label;

    PlanVersionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
