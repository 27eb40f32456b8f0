package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** A cancelled session takes no further step. */
public final class SessionCancelled extends Refusal {

    SessionCancelled(String reason) {
        super(Kind.CONFLICT, "该场次已取消（" + reason + "），无需再办理。");
    }
}
