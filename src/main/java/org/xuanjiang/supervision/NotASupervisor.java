package org.xuanjiang.supervision;

import org.xuanjiang.kernel.Refusal;

/** Only people with certain roles look at the whole campaign, and fewer of them act there. */
public final class NotASupervisor extends Refusal {

    NotASupervisor(String roles) {
        super(Kind.FORBIDDEN, "只有" + roles + "可以进行此操作。");
    }
}
