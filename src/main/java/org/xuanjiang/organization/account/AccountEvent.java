package org.xuanjiang.organization.account;

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
    public enum Kind {
        SIGNED_IN("signed in"),
        SIGNED_OUT("signed out"),
        SIGN_IN_REFUSED("sign-in refused"),
        CREATED("account created"),
        DELETED("account deleted"),
        PASSWORD_CHANGED("password changed"),
        PASSWORD_RESET("password reset"),
        ROLE_ADDED("role added"),
        ROLE_REMOVED("role removed"),
        ROLE_REFUSED("role refused"),
        UNIT_ADDED("unit added"),
        UNIT_REMOVED("unit removed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isRefusal() {
            return this == SIGN_IN_REFUSED || this == ROLE_REFUSED;
        }
    }
}
