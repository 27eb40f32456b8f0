package org.xuanjiang;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;

/**
 * Something that must not be so in production.
 *
 * @param name    setting, as people write it
 * @param why     what is wrong with it, and what to do
 * @param present whether it is so
 */
record InsecureSetting(String name, String why, Predicate<Environment> present) {

    private static final Set<String> YES = Set.of("true", "on", "yes", "1");

    static InsecureSetting switchedOn(String name, String why) {
        return when(name, why, value -> YES.contains(value.toLowerCase(Locale.ROOT)));
    }

    static InsecureSetting notExactly(String name, String secure, String why) {
        return when(name, why, value -> !value.equalsIgnoreCase(secure));
    }

    /** @param insecure asked only when the setting has a value */
    static InsecureSetting when(String name, String why, Predicate<String> insecure) {
        return new InsecureSetting(name, why, environment -> {
            var value = environment.getProperty(name, "").strip();
            return !value.isEmpty() && insecure.test(value);
        });
    }

    String finding() {
        return name + "：" + why;
    }
}
