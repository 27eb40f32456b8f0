package org.xuanjiang.notification;

import org.xuanjiang.kernel.Refusal;

/** It does not wait for anybody, or no longer. */
public final class DeliveryNotFound extends Refusal {

    DeliveryNotFound() {
        super(Kind.NOT_FOUND, "没有这条发送记录，或者已经处理。");
    }
}
