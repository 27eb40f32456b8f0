package org.xuanjiang.plan;

import org.xuanjiang.kernel.Refusal;

/** Four eyes: whoever drafted, revised or signed any version neither reviews nor approves. */
public final class JudgeActedForTheUnit extends Refusal {

    JudgeActedForTheUnit() {
        super(Kind.FORBIDDEN, "您曾起草、修改或审签该方案，不得再审核或批准，请由其他人员办理。");
    }
}
