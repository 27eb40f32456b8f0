package org.xuanjiang.organization.account;

import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.Roles;

/** One person would hold two roles that are kept apart. */
public final class RolesExcludeEachOther extends Refusal {

    RolesExcludeEachOther(String personId, String held, String added) {
        super(Kind.CONFLICT, "账号“" + personId + "”已是" + Roles.names().get(held) + "，不能再担任" + Roles.names().get(added)
            + "：系统管理员、安全管理员、审计人须由不同的人担任，且不兼任业务角色。请先撤销原角色，或者换人。");
    }
}
