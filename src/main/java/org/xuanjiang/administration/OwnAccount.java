package org.xuanjiang.administration;

import org.xuanjiang.kernel.Refusal;

/** Whoever sits at an administrator's open browser must not be able to make the account their own. */
public final class OwnAccount extends Refusal {

    OwnAccount() {
        super(Kind.FORBIDDEN, "不能办理自己的账号。修改口令请打开“修改口令”页面，其他事项请由另一位系统管理员办理。");
    }
}
