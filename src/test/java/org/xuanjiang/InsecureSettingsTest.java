package org.xuanjiang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Each insecure setting stops a start in production and is named, all of them at once; a secure start is not stopped. */
class InsecureSettingsTest {

    private static final List<String> SECURE = List.of(
        "--spring.datasource.url=jdbc:postgresql://localhost:5432/xuanjiang",
        "--spring.datasource.username=xuanjiang",
        "--spring.datasource.password=kept-by-the-operator",
        "--xuanjiang.administrator-secret=Kept by 3 operators",
        "--xuanjiang.trail.key-file=trail-key.pem",
        "--xuanjiang.second-factor.key-file=second-factor.key",
        "--xuanjiang.trusted-proxies=127.0.0.1");

    private static int refused;

    @AfterAll
    static void tellsHowMany() {
        System.out.println("insecure settings: " + refused + " refused and named");
    }

    @Test
    void secureStartIsNotStopped() {
        assertThatCode(() -> check()).doesNotThrowAnyException();
        assertThatCode(() -> check("--xuanjiang.trusted-proxies=", "--server.ssl.certificate=file:cert.pem")).doesNotThrowAnyException();
        assertThatCode(() -> check("--spring.datasource.url=jdbc:postgresql://db.office:5432/xuanjiang?sslmode=verify-full"))
            .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "spring.mail.password | geheim",
        "spring.mail.properties.mail.smtp.ssl.trust | *",
        "spring.mail.properties.mail.smtps.ssl.trust | *",
        "xuanjiang.base-url | http://xuanjiang.union.example",
        "xuanjiang.trusted-proxies | .*",
        "xuanjiang.trusted-proxies | 0.0.0.0",
        "server.forward-headers-strategy | native",
        "server.forward-headers-strategy | framework",
        "server.tomcat.remoteip.remote-ip-header | x-forwarded-for",
        "server.tomcat.remoteip.protocol-header | x-forwarded-proto",
        "server.ssl.enabled-protocols | TLSv1.3,TLSv1",
        "server.servlet.session.cookie.secure | false",
        "server.servlet.session.cookie.http-only | false",
        "server.servlet.session.cookie.same-site | none",
        "server.servlet.session.timeout | 24h",
        "server.servlet.session.timeout | -1",
        "server.servlet.session.persistent | true",
        "server.servlet.session.tracking-modes | cookie,url",
        "server.error.include-stacktrace | always",
        "server.error.include-message | always",
        "server.error.include-binding-errors | always",
        "server.error.include-exception | true",
        "management.endpoints.web.exposure.include | health,env",
        "management.endpoints.web.exposure.include | *",
        "management.endpoint.health.show-details | always",
        "management.endpoint.health.show-components | always",
        "management.server.port | 9090",
        "spring.h2.console.enabled | true",
        "camunda.bpm.webapp.csrf.enable-secure-cookie | false",
        "camunda.bpm.webapp.csrf.enable-same-site-cookie | false",
        "camunda.bpm.webapp.session-cookie.enable-secure-cookie | false",
        "camunda.bpm.webapp.header-security.content-type-options-disabled | true",
        "spring.datasource.url | jdbc:h2:file:./data/xuanjiang",
        "spring.datasource.url | jdbc:postgresql://db.office:5432/xuanjiang",
        "spring.datasource.url | jdbc:postgresql://db.office/xuanjiang?sslmode=disable",
        "spring.datasource.url | jdbc:postgresql://localhost/xuanjiang?user=xuanjiang&password=told",
        "spring.datasource.username | postgres",
        "spring.datasource.password | ''",
        "spring.flyway.enabled | false",
        "spring.flyway.clean-disabled | false",
        "spring.flyway.validate-on-migrate | false",
        "spring.sql.init.mode | always",
        "camunda.bpm.authorization.enabled | false",
        "camunda.bpm.authorization.tenant-check-enabled | false",
        "camunda.bpm.database.schema-update | true",
        "camunda.bpm.auto-deployment-enabled | true",
        "camunda.bpm.history-level | activity",
        "camunda.bpm.admin-user.id | admin",
        "camunda.bpm.default-serialization-format | application/x-java-serialized-object",
        "xuanjiang.administrator-secret | short",
        "xuanjiang.administrator-secret | aaaaaaaaaaaaaaaa",
        "xuanjiang.administrator-secret | xuanjiang-demo",
        "xuanjiang.demo-password | xuanjiang-demo",
        "xuanjiang.password.iterations | 10000",
        "xuanjiang.password.min-length | 4",
        "xuanjiang.second-factor.enabled | false",
        "xuanjiang.second-factor.groups | approver,sys-admin",
        "xuanjiang.second-factor.groups | ''",
        "debug | true",
        "trace | true",
        "spring.mvc.log-request-details | true",
        "spring.jmx.enabled | true",
        "spring.application.admin.enabled | true",
        "spring.main.allow-bean-definition-overriding | true",
        "spring.autoconfigure.exclude | org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration"})
    void insecureSettingIsRefusedAndNamed(String name, String value) {
        assertThat(catchThrowable(() -> check("--" + name + "=" + value))).isInstanceOf(MissingSettings.class)
            .hasMessageStartingWith("以下设置不安全").hasMessageContaining("：" + name + "：").hasMessageNotContaining("told");
        refused++;
    }

    @ParameterizedTest
    @CsvSource({"root", "org.springframework.security", "org.springframework", "org.camunda.bpm.engine.persistence", "web", "sql"})
    void talkativeLogIsRefused(String logger) {
        assertThat(catchThrowable(() -> check("--logging.level." + logger + "=debug"))).hasMessageContaining("：logging.level：");
        assertThatCode(() -> check("--logging.level." + logger + "=warn")).doesNotThrowAnyException();
    }

    @Test
    void groupsWithoutSecondFactorAreNoticedInAList() {
        assertThat(catchThrowable(() -> check("--xuanjiang.second-factor.groups[0]=approver", "--xuanjiang.second-factor.groups[1]=sec-admin")))
            .hasMessageContaining("：xuanjiang.second-factor.groups：");
    }

    @Test
    void textsLeaveOverEncryptedConnectionsOnly() {
        assertThat(catchThrowable(() -> check("--xuanjiang.notification.webhooks.xiji=http://hooks.union.example/send")))
            .hasMessageContaining("xuanjiang.notification.webhooks：");
        assertThatCode(() -> check("--xuanjiang.notification.webhooks.xiji=https://hooks.union.example/send", "--spring.mail.host=mail.union.example",
            "--spring.mail.password=geheim", "--spring.mail.properties.mail.smtp.starttls.required=true",
            "--xuanjiang.base-url=https://xuanjiang.union.example")).doesNotThrowAnyException();
    }

    @Test
    void allAreNamedAtOnceWithWhatIsMissing() {
        var said = catchThrowable(() -> check("--xuanjiang.administrator-secret=", "--debug=true", "--spring.h2.console.enabled=true",
            "--camunda.bpm.history-level=none")).getMessage();

        assertThat(said).contains("缺少必需的设置：xuanjiang.administrator-secret", "；debug：", "spring.h2.console.enabled：", "camunda.bpm.history-level：")
            .doesNotContain("\n");
    }

    @Test
    void plainHttpIsMissingSomething() {
        assertThat(catchThrowable(() -> check("--xuanjiang.trusted-proxies="))).hasMessageContaining("缺少必需的设置：xuanjiang.trusted-proxies");
        assertThat(catchThrowable(() -> check("--xuanjiang.trusted-proxies=", "--server.ssl.certificate=x", "--server.ssl.enabled=false")))
            .hasMessageContaining("缺少必需的设置：xuanjiang.trusted-proxies");
    }

    @Test
    void demoModeAcceptsWhatItNeedsButNotHttps() {
        assertThatCode(() -> check("--spring.profiles.active=demo", "--xuanjiang.trusted-proxies=", "--debug=true")).doesNotThrowAnyException();
        assertThat(catchThrowable(() -> check("--spring.profiles.active=demo"))).hasMessageContaining("spring.profiles.active=demo：");
    }

    @Test
    void everySettingIsDocumented() throws IOException {
        var document = Files.readString(Path.of("docs/operations.md"));
        assertThat(RequiredSettings.known()).hasSizeGreaterThan(45)
            .allSatisfy(setting -> assertThat(document).contains("`" + setting.name() + "`"));
    }

    /** What the program does before anything else: reads its own settings files and these arguments. */
    private static void check(String... changed) {
        var arguments = Stream.concat(SECURE.stream().filter(setting -> Arrays.stream(changed).noneMatch(change -> sameName(setting, change))),
            Arrays.stream(changed)).toArray(String[]::new);
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        new RequiredSettings().onApplicationEvent(new ApplicationEnvironmentPreparedEvent(new DefaultBootstrapContext(),
            new SpringApplication(XuanjiangApplication.class), arguments, environment));
    }

    private static boolean sameName(String setting, String change) {
        return setting.substring(0, setting.indexOf('=')).equals(change.substring(0, change.indexOf('=')));
    }
}
