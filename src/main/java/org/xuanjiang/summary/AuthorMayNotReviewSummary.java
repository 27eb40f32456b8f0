package org.xuanjiang.summary;

import org.xuanjiang.kernel.Refusal;

/** Four eyes: whoever wrote any version of a summary does not review it. */
public final class AuthorMayNotReviewSummary extends Refusal {

    AuthorMayNotReviewSummary() {
        super(Kind.FORBIDDEN, "该总结由您撰写或修改过，不得由您本人审阅，请由其他人员办理。");
    }
}
