package org.xuanjiang.publicity;

import org.xuanjiang.kernel.Refusal;

/** 三审三校: three different people review, and nobody reviews what he had a hand in. */
public final class ReviewerNotIndependent extends Refusal {

    private ReviewerNotIndependent(String message) {
        super(Kind.FORBIDDEN, message);
    }

    static ReviewerNotIndependent becauseEditor() {
        return new ReviewerNotIndependent("您提出、撰写或修改过这篇稿件，不能参与审核，请由其他同志办理。");
    }

    static ReviewerNotIndependent becausePassed(ReviewStage stage) {
        return new ReviewerNotIndependent("您已对这一稿作过" + stage.label() + "，三审须由三名不同的同志办理，请由其他同志办理。");
    }
}
