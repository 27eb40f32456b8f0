package org.xuanjiang.administration;

import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.Roles;

/** Those who watch the system administrator are not all sent away by that one. */
public final class LastOfItsRole extends Refusal {

    LastOfItsRole(String role) {
        super(Kind.CONFLICT, "这是最后一个可用的" + Roles.names().get(role) + "账号，不能停用。请先由安全管理员另行指定" + Roles.names().get(role) + "。");
    }
}
