package org.xuanjiang.plan;

import org.xuanjiang.kernel.Refusal;

/** Somebody else changed the plan in the meantime. */
public final class PlanChanged extends Refusal {

    PlanChanged() {
        super(Kind.CONFLICT, "该宣讲方案已被他人修改，请刷新后再办理。");
    }
}
