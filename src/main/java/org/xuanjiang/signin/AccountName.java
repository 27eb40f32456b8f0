package org.xuanjiang.signin;

import java.util.regex.Pattern;

/** What can be the id of an account. Anything else is not kept and not logged: it may be a password in the wrong field. */
final class AccountName {

    private static final Pattern POSSIBLE = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{1,62}");

    private AccountName() {
    }

    static boolean isPossible(String typed) {
        return POSSIBLE.matcher(typed).matches();
    }
}
