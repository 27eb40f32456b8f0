package org.xuanjiang.supervision;

import org.xuanjiang.kernel.Refusal;

/** The task is not, or no longer, open. */
public final class ItemHasEnded extends Refusal {

    public ItemHasEnded() {
        super(Kind.CONFLICT, "该事项已经办结或者已经结束，不必再督办或者移交，请刷新页面。");
    }
}
