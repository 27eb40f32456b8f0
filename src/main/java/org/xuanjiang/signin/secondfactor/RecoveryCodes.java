package org.xuanjiang.signin.secondfactor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ten codes for the day on which the authenticator is gone, such as {@code 7KQ2-M9XD-4TRW}. */
@Component
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int GROUPS = 3;
    private static final int LETTERS_PER_GROUP = 4;
    /** Without letters that are read as others. Sixty bits in twelve of them. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]{" + GROUPS * LETTERS_PER_GROUP + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    List<String> next() {
        return Stream.generate(RecoveryCodes::code).distinct().limit(COUNT).toList();
    }

    /** As it is hashed: without hyphens and blanks, in capitals. */
    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    static boolean isOne(String typed) {
        return SHAPE.matcher(plain(typed)).matches();
    }

    private static String code() {
        return Stream.generate(RecoveryCodes::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(LETTERS_PER_GROUP, 0, LETTERS.length()).mapToObj(index -> LETTERS.substring(index, index + 1)).collect(Collectors.joining());
    }
}
