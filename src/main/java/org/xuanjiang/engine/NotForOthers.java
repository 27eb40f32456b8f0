package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** People claim for themselves. */
final class NotForOthers extends Refusal {

    NotForOthers() {
        super(Kind.FORBIDDEN, "只能由本人认领事项，不能替他人认领或指派。");
    }
}
