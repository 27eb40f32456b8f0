package org.xuanjiang.plan;

import org.xuanjiang.kernel.Labelled;

/** What can be done to a plan; each is one line of its history. */
public enum PlanActKind implements Labelled {
    INVITED("邀请报送", Side.OFFICE),
    DRAFTED("起草报送", Side.UNIT),
    SIGNED("审签同意", Side.UNIT),
    SIGNING_RETURNED("审签退回", Side.UNIT),
    AGREED("审核同意", Side.OFFICE),
    REVIEW_RETURNED("审核退回", Side.OFFICE),
    REVIEW_REFUSED("审核不予同意", Side.OFFICE),
    APPROVED("批准", Side.OFFICE),
    APPROVAL_RETURNED("批准环节退回", Side.OFFICE),
    APPROVAL_REFUSED("不予批准", Side.OFFICE),
    REVISED("修改后报送", Side.UNIT),
    WITHDRAWN("撤回", Side.UNIT),
    AMENDMENT_REQUESTED("申请修订", Side.UNIT),
    AMENDED("修订报送", Side.UNIT),
    AMENDMENT_ABANDONED("放弃修订", Side.UNIT),
    AMENDMENT_LAPSED("修订逾期终止", Side.SYSTEM),
    EXPIRED("逾期终止", Side.SYSTEM),
    CALLED_OFF("随活动终止", Side.OFFICE),
    CLOSED("办结", Side.SYSTEM),
    CLOSED_WITHOUT_SUMMARY("逾期未报总结办结", Side.SYSTEM);

    /** For whom somebody acts. */
    private enum Side { UNIT, OFFICE, SYSTEM }

    private final String label;
    private final Side side;

    PlanActKind(String label, Side side) {
        this.label = label;
        this.side = side;
    }

    @Override
    public String label() {
        return label;
    }

    /** Done on behalf of the unit whose plan it is; four eyes keep such a person from judging it. */
    boolean isForTheUnit() {
        return side == Side.UNIT;
    }
}
