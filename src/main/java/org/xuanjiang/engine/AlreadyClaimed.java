package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** Somebody else was faster. */
final class AlreadyClaimed extends Refusal {

    AlreadyClaimed() {
        super(Kind.CONFLICT, "该事项已被他人认领，请刷新待办列表。");
    }
}
