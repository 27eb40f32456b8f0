package org.xuanjiang.plan;

import org.xuanjiang.kernel.Refusal;

/** The plan has no such version. */
public final class PlanVersionNotFound extends Refusal {

    PlanVersionNotFound() {
        super(Kind.NOT_FOUND, "没有找到该版本的宣讲方案。");
    }
}
