package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** No concern has this id. */
public final class ConcernNotFound extends Refusal {

    ConcernNotFound() {
        super(Kind.NOT_FOUND, "没有这条职工关切，请返回列表重新选择。");
    }
}
