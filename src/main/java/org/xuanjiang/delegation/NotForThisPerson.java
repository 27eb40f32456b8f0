package org.xuanjiang.delegation;

import org.xuanjiang.kernel.Refusal;

/** The person chosen may not do, or not be asked, what is to be done. */
public final class NotForThisPerson extends Refusal {

    public NotForThisPerson(String what) {
        super(Kind.FORBIDDEN, "所选人员不能" + what + "，请从列表中选择其他人员。");
    }
}
