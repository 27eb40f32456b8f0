package org.xuanjiang.supervision;

import org.xuanjiang.kernel.Labelled;

/** How far a unit has come with its plan, as those who watch speak of it. */
public enum PlanStep implements Labelled {
    NOT_STARTED("未启动"),
    DRAFTING("起草中"),
    SIGNING("单位审签"),
    REVIEWING("审核"),
    REVISING("退回修改"),
    APPROVING("批准"),
    LECTURING("开展宣讲"),
    SUMMING_UP("撰写总结"),
    SUMMARY_REVIEW("审阅总结"),
    PUBLICITY("宣传报道"),
    CLOSED("已办结"),
    ENDED("未批准或已终止");

    private final String label;

    PlanStep(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
