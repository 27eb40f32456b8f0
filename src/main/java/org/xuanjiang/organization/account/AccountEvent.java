package org.xuanjiang.organization.account;

import org.xuanjiang.kernel.Labelled;

/**
 * Something that the watchers want to know about an account.
 *
 * @param personId whose account; what was typed may be nobody's
 * @param byId     who did it; {@code null} for the program itself
 * @param address  from where; {@code null} outside a request
 * @param detail   role, unit or reason, never a secret; {@code null} when there is nothing to add
 */
public record AccountEvent(Kind kind, String personId, String byId, String address, String detail) {

    /** In the words of the log. */
    public enum Kind implements Labelled {
        SIGNED_IN("signed in"),
        FIRST_FACTOR_PROVEN("first factor proven"),
        SIGNED_OUT("signed out"),
        SIGN_IN_REFUSED("sign-in refused"),
        SECOND_FACTOR_REFUSED("second factor refused"),
        CREATED("account created", "建立账号"),
        DELETED("account deleted", "删除账号"),
        DISABLED("account disabled", "停用账号"),
        ENABLED("account enabled", "启用账号"),
        PASSWORD_CHANGED("password changed"),
        PASSWORD_RESET("password reset"),
        TEMPORARY_PASSWORD_SET("temporary password set", "设置临时口令"),
        SUSPENSION_RELEASED("suspension released", "解除锁定"),
        SECOND_FACTOR_ENROLLED("second factor enrolled", "启用双因素"),
        SECOND_FACTOR_RESET("second factor reset", "重置双因素"),
        RECOVERY_CODE_USED("recovery code used", "使用恢复码登录"),
        ROLE_ADDED("role added", "授予角色"),
        ROLE_REMOVED("role removed", "撤销角色"),
        ROLE_REFUSED("role refused"),
        UNIT_ADDED("unit added", "加入单位"),
        UNIT_REMOVED("unit removed", "移出单位");

        private final String words;
        private final String label;

        Kind(String words) {
            this(words, null);
        }

        Kind(String words, String label) {
            this.words = words;
            this.label = label;
        }

        public String words() {
            return words;
        }

        /** In the words of the page, {@code null} for what is in the log and on the trail only. */
        @Override
        public String label() {
            return label;
        }

        /** Whether it changes what the account is, and stays in its record. */
        boolean isAct() {
            return label != null;
        }

        public boolean isRefusal() {
            return this == SIGN_IN_REFUSED || this == SECOND_FACTOR_REFUSED || this == ROLE_REFUSED;
        }
    }
}
