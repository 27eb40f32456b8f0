package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** The plan has no such batch of grassroots sessions. */
public final class BatchNotFound extends Refusal {

    BatchNotFound() {
        super(Kind.NOT_FOUND, "没有这个宣讲批次，请返回列表重新选择。");
    }
}
