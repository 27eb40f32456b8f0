package org.xuanjiang.delegation;

import org.xuanjiang.kernel.Refusal;

/** The tasks of somebody who leaves are handed over by whoever leads them or the system administrator. */
public final class NotYoursToHandOver extends Refusal {

    public NotYoursToHandOver() {
        super(Kind.FORBIDDEN, "只能由本单位负责人（市总工会为分管领导）或者系统管理员移交他人的待办。");
    }
}
