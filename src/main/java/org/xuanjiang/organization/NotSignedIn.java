package org.xuanjiang.organization;

import org.xuanjiang.kernel.Refusal;

/** Nobody is signed in, or the session has ended. */
public final class NotSignedIn extends Refusal {

    public NotSignedIn() {
        super(Kind.FORBIDDEN, "登录已失效，请重新登录后再办理。");
    }
}
