package org.xuanjiang;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Outside demo mode nothing is assumed and nothing insecure accepted: the program says at once what it has not been told, and
 * what it has been told wrongly.
 */
class RequiredSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final String PROXIES = "xuanjiang.trusted-proxies";
    private static final List<String> CERTIFICATES = List.of("server.ssl.certificate", "server.ssl.key-store", "server.ssl.bundle");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            refuseDemoBehindHttps(environment);
            return;
        }
        var said = new ArrayList<String>();
        var missing = missing(environment);
        if (!missing.isEmpty()) {
            said.add("缺少必需的设置：" + String.join("；", missing) + "。试用请加 --spring.profiles.active=demo。");
        }
        var insecure = insecure(environment);
        if (!insecure.isEmpty()) {
            said.add(MissingSettings.named(insecure));
        }
        if (!said.isEmpty()) {
            throw new MissingSettings(String.join("", said));
        }
    }

    static Stream<InsecureSetting> known() {
        return Stream.of(WebSettings.all(), DatabaseSettings.all(), EngineSettings.all(), SignInSettings.all(), ProgramSettings.all(),
            MessageSettings.all()).flatMap(List::stream);
    }

    /** Whoever has set up HTTPS means it seriously, and everybody knows the passwords of the demo accounts. */
    private static void refuseDemoBehindHttps(Environment environment) {
        if (isServedOverHttps(environment)) {
            throw MissingSettings.insecure(List.of("spring.profiles.active=demo：试用模式的账号口令人尽皆知，不得与 HTTPS 或反向代理的设置一起使用"));
        }
    }

    private static List<String> missing(ConfigurableEnvironment environment) {
        var missing = new ArrayList<String>();
        require(environment, "spring.datasource.url", "数据库地址", missing);
        require(environment, "xuanjiang.administrator-secret", "首任管理员的初始口令", missing);
        require(environment, "xuanjiang.trail.key-file", "留痕检查点的签名私钥文件", missing);
        require(environment, "xuanjiang.second-factor.key-file", "双因素密钥文件", missing);
        if (!isServedOverHttps(environment)) {
            missing.add(PROXIES + "（提供 HTTPS 的反向代理的地址）或者 server.ssl.certificate（本程序的证书）");
        }
        return missing;
    }

    private static List<String> insecure(Environment environment) {
        return known().filter(setting -> setting.present().test(environment)).map(InsecureSetting::finding).toList();
    }

    private static boolean isServedOverHttps(Environment environment) {
        return isGiven(environment, PROXIES)
            || environment.getProperty("server.ssl.enabled", Boolean.class, true) && CERTIFICATES.stream().anyMatch(name -> isGiven(environment, name));
    }

    private static void require(Environment environment, String key, String meaning, List<String> missing) {
        if (!isGiven(environment, key)) {
            missing.add(key + "（" + meaning + "）");
        }
    }

    private static boolean isGiven(Environment environment, String key) {
        return !environment.getProperty(key, "").isBlank();
    }
}
