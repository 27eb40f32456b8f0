package org.xuanjiang.administration;

import org.xuanjiang.kernel.Labelled;

/** What is to be said about an account; several may hold. */
public enum AccountState implements Labelled {

    NORMAL("正常"),
    DISABLED("停用"),
    WITHOUT_ROLE("未分配角色"),
    SUSPENDED("锁定"),
    PASSWORD_DUE("须改口令"),
    SECOND_FACTOR_ENROLLED("双因素已启用"),
    SECOND_FACTOR_DUE("双因素待绑定");

    private final String label;

    AccountState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
