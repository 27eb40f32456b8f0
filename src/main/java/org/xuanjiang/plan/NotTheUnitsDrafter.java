package org.xuanjiang.plan;

import org.xuanjiang.kernel.Refusal;

/** Only a drafter of the plan's own unit may do this. */
public final class NotTheUnitsDrafter extends Refusal {

    NotTheUnitsDrafter() {
        super(Kind.FORBIDDEN, "此事由方案所属单位的起草人办理。");
    }
}
