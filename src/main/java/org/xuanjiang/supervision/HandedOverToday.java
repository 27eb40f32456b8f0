package org.xuanjiang.supervision;

import org.xuanjiang.kernel.Refusal;

/** A task that is sent to and fro is nobody's. */
public final class HandedOverToday extends Refusal {

    HandedOverToday() {
        super(Kind.CONFLICT, "该事项本工作日已经从同一办理人移交过一次，请在下一工作日再移交，或者先与现办理人联系。");
    }
}
