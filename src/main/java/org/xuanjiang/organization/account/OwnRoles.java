package org.xuanjiang.organization.account;

import org.xuanjiang.kernel.Refusal;

/** Nobody gives roles or units to themselves, or takes their own away. */
public final class OwnRoles extends Refusal {

    public OwnRoles() {
        super(Kind.FORBIDDEN, "不能调整自己的角色和单位，请由另一位安全管理员办理。");
    }
}
