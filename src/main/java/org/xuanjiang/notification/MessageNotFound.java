package org.xuanjiang.notification;

import org.xuanjiang.kernel.Refusal;

/** There is no such message, or it is somebody else's. */
public final class MessageNotFound extends Refusal {

    MessageNotFound() {
        super(Kind.NOT_FOUND, "没有这条消息。");
    }
}
