package org.xuanjiang;

import static org.xuanjiang.InsecureSetting.switchedOn;
import static org.xuanjiang.InsecureSetting.when;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Logs and what belongs to development. */
final class ProgramSettings {

    private static final Set<String> TALKATIVE = Set.of("trace", "debug", "all");
    /** Would write passwords, tokens or values of statements; a longer or shorter name of one of these counts, too. */
    private static final List<String> SECRETIVE = List.of("root", "org.springframework.security", "org.springframework.web",
        "org.springframework.jdbc", "org.camunda", "org.apache", "org.postgresql", "com.zaxxer", "org.xuanjiang", "web", "sql");

    private ProgramSettings() {
    }

    static List<InsecureSetting> all() {
        return List.of(
            new InsecureSetting("logging.level", "安全、数据库或引擎的日志级别为 DEBUG 或 TRACE，会记下口令和数据", ProgramSettings::logsSecrets),
            switchedOn("debug", "调试模式"),
            switchedOn("trace", "跟踪模式"),
            switchedOn("spring.mvc.log-request-details", "日志会记下请求内容"),
            switchedOn("spring.jmx.enabled", "可以从外部操作程序内部"),
            switchedOn("spring.application.admin.enabled", "可以从外部操作程序内部"),
            switchedOn("spring.main.allow-bean-definition-overriding", "安全部件会被悄悄替换"),
            when("spring.autoconfigure.exclude", "不得去掉程序的任何部件", value -> true),
            new InsecureSetting("spring-boot-devtools", "类路径上有开发工具",
                environment -> ClassUtils.isPresent("org.springframework.boot.devtools.settings.DevToolsSettings", null)),
            new InsecureSetting("-agentlib:jdwp", "虚拟机开着调试端口", environment -> ManagementFactory.getRuntimeMXBean().getInputArguments()
                .stream().anyMatch(argument -> argument.contains("jdwp"))));
    }

    private static boolean logsSecrets(Environment environment) {
        var levels = Binder.get(environment).bind("logging.level", Bindable.mapOf(String.class, String.class)).orElse(Map.of());
        return levels.entrySet().stream().anyMatch(entry -> TALKATIVE.contains(entry.getValue().toLowerCase(Locale.ROOT))
            && SECRETIVE.stream().anyMatch(name -> isRelated(name, entry.getKey().toLowerCase(Locale.ROOT))));
    }

    private static boolean isRelated(String name, String logger) {
        return logger.equals(name) || logger.startsWith(name + ".") || name.startsWith(logger + ".");
    }
}
