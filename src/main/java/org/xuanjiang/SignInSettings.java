package org.xuanjiang;

import static org.xuanjiang.InsecureSetting.notExactly;
import static org.xuanjiang.InsecureSetting.when;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** How people prove who they are. */
final class SignInSettings {

    private static final int SHORTEST_SECRET = 12;
    private static final int FEWEST_CHARACTERS = 6;
    private static final int FEWEST_ITERATIONS = 210_000;
    private static final int SHORTEST_PASSWORD = 8;
    private static final Set<String> KNOWN_TO_EVERYBODY = Set.of("xuanjiang-demo", "administrator", "administrator-secret",
        "password1234", "changeme1234", "changeit1234", "123456789012", "qwertyuiop12", "admin@123456", "p@ssw0rd1234");
    private static final Set<String> DECIDE_OR_ADMINISTER = Set.of("approver", "sys-admin", "sec-admin");

    private SignInSettings() {
    }

    static List<InsecureSetting> all() {
        return List.of(
            when("xuanjiang.administrator-secret", "初始口令少于12个字符、字符过于单一或者人尽皆知", SignInSettings::isGuessable),
            when("xuanjiang.demo-password", "试用口令不得出现在正式运行的设置中", value -> true),
            when("xuanjiang.password.iterations", "口令散列少于210000轮", value -> isBelow(value, FEWEST_ITERATIONS)),
            when("xuanjiang.password.min-length", "口令最短长度少于8", value -> isBelow(value, SHORTEST_PASSWORD)),
            notExactly("xuanjiang.second-factor.enabled", "true", "分管领导和管理员只凭口令登录，口令泄露即可批准方案、操作账号"),
            new InsecureSetting("xuanjiang.second-factor.groups", "须包含 approver、sys-admin、sec-admin，否则其成员只凭口令登录",
                SignInSettings::leavesSomebodyOut));
    }

    private static boolean isGuessable(String secret) {
        return secret.length() < SHORTEST_SECRET || secret.chars().distinct().count() < FEWEST_CHARACTERS
            || KNOWN_TO_EVERYBODY.contains(secret.toLowerCase(Locale.ROOT));
    }

    private static boolean isBelow(String value, int least) {
        return !value.matches("\\d{1,9}") || Integer.parseInt(value) < least;
    }

    /** However the list is written. */
    private static boolean leavesSomebodyOut(Environment environment) {
        return !Binder.get(environment).bind("xuanjiang.second-factor.groups", Bindable.setOf(String.class)).orElse(Set.of())
            .containsAll(DECIDE_OR_ADMINISTER);
    }
}
