package org.xuanjiang.lecturer;

import org.xuanjiang.kernel.Labelled;

/** Whom the tracks of the notice ask for (clause 二). */
public enum LecturerCategory implements Labelled {
    EXPERT("专家"),
    LEADER("领导干部"),
    MODEL_WORKER("劳模"),
    GRASSROOTS("基层宣讲员"),
    ONLINE("网上宣讲编辑");

    private final String label;

    LecturerCategory(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
