package org.xuanjiang.signin.secondfactor;

import org.xuanjiang.kernel.Refusal;

/** Nothing of the second factor is left to do for this person now. */
public final class SecondFactorNotDue extends Refusal {

    SecondFactorNotDue() {
        super(Kind.CONFLICT, "当前不需要办理双因素验证：可能已在其他窗口办理。请返回首页；仍不能进入的，请重新登录。");
    }
}
