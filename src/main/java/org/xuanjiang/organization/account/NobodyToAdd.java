package org.xuanjiang.organization.account;

import org.xuanjiang.kernel.Refusal;

/** There is no such account, role or unit; perhaps somebody has just deleted it. */
public final class NobodyToAdd extends Refusal {

    public NobodyToAdd() {
        super(Kind.NOT_FOUND, "没有这个账户、角色或者单位，请刷新后重新选择。");
    }
}
