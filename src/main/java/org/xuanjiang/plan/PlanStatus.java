package org.xuanjiang.plan;

import org.xuanjiang.kernel.Labelled;

/** Where a plan stands; how far the paper under way has come is its {@link PlanStage}. */
public enum PlanStatus implements Labelled {
    INVITED("待报送"),
    IN_REVIEW("审批中"),
    APPROVED("已批准"),
    REFUSED("未批准"),
    EXPIRED("逾期未批准"),
    CLOSED("已办结"),
    CALLED_OFF("已终止");

    private final String label;

    PlanStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
