package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** No lecture session has this id. */
public final class SessionNotFound extends Refusal {

    public SessionNotFound() {
        super(Kind.NOT_FOUND, "没有这个宣讲场次，请返回列表重新选择。");
    }
}
