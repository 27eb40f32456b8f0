package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** A session is reported once. */
public final class SessionAlreadyReported extends Refusal {

    SessionAlreadyReported() {
        super(Kind.CONFLICT, "该场次已经填报，不能重复填报；如需更正，请联系市总工会宣教部。");
    }
}
