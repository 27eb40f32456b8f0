package org.xuanjiang.supervision;

import org.xuanjiang.kernel.Refusal;

/** Figures are asked for a moment that has not come. */
public final class MomentNotReached extends Refusal {

    MomentNotReached() {
        super(Kind.INVALID, "截至时间不能晚于现在，请重新选择。");
    }
}
