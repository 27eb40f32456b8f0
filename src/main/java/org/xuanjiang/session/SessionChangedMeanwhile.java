package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** Somebody else changed it first. */
public final class SessionChangedMeanwhile extends Refusal {

    SessionChangedMeanwhile() {
        super(Kind.CONFLICT, "该场次已被他人修改，请刷新后再办理。");
    }
}
