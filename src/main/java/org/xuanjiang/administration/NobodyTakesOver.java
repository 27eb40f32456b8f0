package org.xuanjiang.administration;

import org.xuanjiang.kernel.Refusal;

/** One person who sets the password and takes away the second factor could sign in as another. */
public final class NobodyTakesOver extends Refusal {

    private NobodyTakesOver(String message) {
        super(Kind.CONFLICT, message);
    }

    static NobodyTakesOver byFactorAfterPassword() {
        return new NobodyTakesOver("该账号的临时口令由您设置、本人尚未修改，不能再由您重置双因素。请本人先登录修改口令，或者由另一位系统管理员办理。");
    }

    static NobodyTakesOver byPasswordAfterFactor() {
        return new NobodyTakesOver("该账号的双因素由您重置、本人尚未重新绑定，不能再由您设置口令。请本人先登录绑定，或者由另一位系统管理员办理。");
    }
}
