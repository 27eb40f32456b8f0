package org.xuanjiang;

import static org.xuanjiang.InsecureSetting.notExactly;
import static org.xuanjiang.InsecureSetting.when;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** Between program and database. */
final class DatabaseSettings {

    private static final Pattern ON_THIS_MACHINE = Pattern.compile("jdbc:postgresql:(//(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?/.*|[^/].*)");
    private static final Pattern ENCRYPTED = Pattern.compile(".*[?&]sslmode=(require|verify-ca|verify-full)(&.*)?");

    private DatabaseSettings() {
    }

    static List<InsecureSetting> all() {
        return List.of(
            when("spring.datasource.url", "正式运行只能使用 PostgreSQL 数据库", url -> !url.startsWith("jdbc:postgresql:")),
            when("spring.datasource.url", "数据库在另一台机器上，请在地址后加 ?sslmode=verify-full（至少 require）",
                url -> url.startsWith("jdbc:postgresql:") && !ON_THIS_MACHINE.matcher(url).matches() && !ENCRYPTED.matcher(url).matches()),
            when("spring.datasource.url", "地址中含有口令，会写入日志，请改用 spring.datasource.password", url -> url.matches(".*[?&]password=.*")),
            when("spring.datasource.username", "不得使用数据库超级用户 postgres", "postgres"::equals),
            new InsecureSetting("spring.datasource.password", "没有设置数据库口令", DatabaseSettings::hasNoPassword),
            notExactly("spring.flyway.clean-disabled", "true", "允许清空整个数据库"),
            notExactly("spring.flyway.enabled", "true", "数据库结构不再受控"),
            notExactly("spring.flyway.validate-on-migrate", "true", "数据库结构不再受控"),
            notExactly("spring.sql.init.mode", "never", "启动时会执行外来的 SQL"));
    }

    private static boolean hasNoPassword(Environment environment) {
        return !environment.getProperty("spring.datasource.url", "").isBlank() && environment.getProperty("spring.datasource.password", "").isBlank();
    }
}
