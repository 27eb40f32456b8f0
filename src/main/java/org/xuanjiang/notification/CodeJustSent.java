package org.xuanjiang.notification;

import org.xuanjiang.kernel.Refusal;

/** Codes are not sent one after the other: they go to an address that nobody has confirmed. */
public final class CodeJustSent extends Refusal {

    CodeJustSent() {
        super(Kind.CONFLICT, "验证码刚刚发出，请一分钟后再试。");
    }
}
