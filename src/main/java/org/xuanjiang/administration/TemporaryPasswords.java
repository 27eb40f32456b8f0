package org.xuanjiang.administration;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.PasswordRules;

/** Passwords for one sign-in, such as {@code Kq7m-Xr4t-Wn9d}, that can be told on the telephone. */
@Component
class TemporaryPasswords {

    private static final int GROUPS = 3;
    /** Without letters that are read, or heard, as others. A capital, two small ones around a digit. */
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordRules rules;

    TemporaryPasswords(PasswordRules rules) {
        this.rules = rules;
    }

    String next(String personId) {
        return Stream.generate(TemporaryPasswords::any).filter(password -> rules.problems(personId, password).isEmpty()).findFirst().orElseThrow();
    }

    private static String any() {
        return Stream.generate(() -> one(CAPITALS) + one(SMALL) + one(DIGITS) + one(SMALL)).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String one(String letters) {
        return String.valueOf(letters.charAt(RANDOM.nextInt(letters.length())));
    }
}
