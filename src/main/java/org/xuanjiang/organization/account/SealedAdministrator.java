package org.xuanjiang.organization.account;

import org.xuanjiang.kernel.Refusal;

/** The engine's all-powerful group and its one account stay as they were made. */
public final class SealedAdministrator extends Refusal {

    public SealedAdministrator() {
        super(Kind.FORBIDDEN, "引擎超级管理员组及其账户已封存，不能加入、修改或者删除。请使用系统管理员或安全管理员账号。");
    }
}
