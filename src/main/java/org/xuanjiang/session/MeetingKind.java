package org.xuanjiang.session;

import org.xuanjiang.kernel.Labelled;

/** Small meetings at which grassroots unions lecture: clause 二（四） of the notice. */
public enum MeetingKind implements Labelled {
    PRE_SHIFT("车间班前会"),
    WEEKLY("每周小结会"),
    STUDY_GROUP("小组学习会"),
    OTHER("其他");

    private final String label;

    MeetingKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
