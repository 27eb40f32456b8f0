package org.xuanjiang.notification;

import org.xuanjiang.kernel.Refusal;

/** Only few people look after what could not be delivered. */
public final class NotAWatcher extends Refusal {

    NotAWatcher() {
        super(Kind.FORBIDDEN, "只有督办人可以进行此操作。");
    }
}
