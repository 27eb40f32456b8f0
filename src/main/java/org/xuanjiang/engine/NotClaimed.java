package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** Only the assignee completes; claim first. */
final class NotClaimed extends Refusal {

    NotClaimed() {
        super(Kind.FORBIDDEN, "请先认领该事项，再提交。");
    }
}
