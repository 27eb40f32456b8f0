package org.xuanjiang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/** A start that cannot succeed says what it needs in one line, before anything else happens. */
class RequiredSettingsTest {

    private static final String URL = "spring.datasource.url（数据库地址）";
    private static final String HTTPS = "xuanjiang.trusted-proxies（提供 HTTPS 的反向代理的地址）或者 server.ssl.certificate（本程序的证书）";
    private static final String SECRET = "xuanjiang.administrator-secret（首任管理员的初始口令）";
    private static final String KEY = "xuanjiang.trail.key-file（留痕检查点的签名私钥文件）";
    private static final String SECOND_FACTOR = "xuanjiang.second-factor.key-file（双因素密钥文件）";

    @Test
    void namesEverySettingThatIsMissing() {
        assertThat(startsWith()).isEqualTo(
            "缺少必需的设置：" + URL + "；" + SECRET + "；" + KEY + "；" + SECOND_FACTOR + "；" + HTTPS + "。试用请加 --spring.profiles.active=demo。");
    }

    @Test
    void namesOnlyWhatIsMissing() {
        assertThat(startsWith("--spring.datasource.url=jdbc:h2:mem:none")).contains(SECRET).doesNotContain(URL);
        assertThat(startsWith("--xuanjiang.administrator-secret=secret")).contains(URL).doesNotContain(SECRET);
    }

    @Test
    void takesABlankSettingForAMissingOne() {
        assertThat(startsWith("--spring.datasource.url=", "--xuanjiang.administrator-secret= ")).contains(URL, SECRET);
    }

    /** What the start says on the error stream. */
    private static String startsWith(String... settings) {
        var said = new ByteArrayOutputStream();
        var stderr = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var application = new SpringApplication(XuanjiangApplication.class);
            application.addListeners(new RequiredSettings());
            assertThat(catchThrowable(() -> application.run(settings))).isInstanceOf(MissingSettings.class);
        } finally {
            System.setErr(stderr);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
