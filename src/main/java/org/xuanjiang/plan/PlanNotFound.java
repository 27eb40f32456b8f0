package org.xuanjiang.plan;

import org.xuanjiang.kernel.Refusal;

/** No plan has this id. */
public final class PlanNotFound extends Refusal {

    public PlanNotFound() {
        super(Kind.NOT_FOUND, "没有找到该宣讲方案，可能链接有误。");
    }
}
