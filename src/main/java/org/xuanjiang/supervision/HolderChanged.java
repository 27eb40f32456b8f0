package org.xuanjiang.supervision;

import org.xuanjiang.kernel.Refusal;

/** Meanwhile somebody else has the task, or nobody. */
public final class HolderChanged extends Refusal {

    public HolderChanged() {
        super(Kind.CONFLICT, "该事项的办理人已经变动，没有移交。请刷新页面，核对现办理人后再办理。");
    }
}
