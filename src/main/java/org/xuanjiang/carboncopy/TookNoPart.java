package org.xuanjiang.carboncopy;

import org.xuanjiang.kernel.Refusal;

/** Whoever has submitted, judged or holds something of a case may send it; nobody else. */
final class TookNoPart extends Refusal {

    TookNoPart() {
        super(Kind.FORBIDDEN, "只有办理过或者正在办理该事项的人员可以抄送。");
    }
}
