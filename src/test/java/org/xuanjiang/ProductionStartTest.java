package org.xuanjiang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xuanjiang.kernel.SelfCheck;
import org.xuanjiang.support.PostgresDatabase;

/** The start that the README describes for PostgreSQL, behind a proxy on the same machine, and what stops it at the last moment. */
class ProductionStartTest {

    private static final String URL = "spring.datasource.url";
    private static final String USER = "spring.datasource.username";
    private static final String PASSWORD = "spring.datasource.password";
    private static final String SECRET = "Kept by 3 operators";

    @TempDir
    private Path folder;
    private final Map<String, String> database = new HashMap<>();

    ProductionStartTest() {
        PostgresDatabase.register((name, value) -> database.put(name, value.get().toString()));
    }

    @Test
    void startsAndIsReachedThroughItsProxyOnly() throws IOException, NoSuchAlgorithmException {
        actAs("");
        try (var program = start()) {
            assertThat(program.getBeansOfType(FinishedProgram.class)).as("has looked before the port was opened").hasSize(1);
            var port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
            assertThat(ask(port, "127.0.0.1", "X-Forwarded-Proto: https")).startsWith("HTTP/1.1 200")
                .contains("Strict-Transport-Security: max-age=31536000").containsPattern("Set-Cookie: XJ-CSRF=[^\r]*Secure");
            assertThat(ask(port, "127.0.0.1", "X-None: none")).startsWith("HTTP/1.1 403").contains("只接受 HTTPS 访问");
            assertThat(ask(port, "127.0.0.2", "X-Forwarded-Proto: https")).as("who is no proxy is not believed").startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void superuserDemoAccountsAndAnOpenEngineAreNotAccepted() {
        actAs("superuser");
        // A start that is refused this late would leave the engine's web applications unusable for the rest of this JVM.
        try (var program = new SpringApplicationBuilder(XuanjiangApplication.class).profiles("demo")
            .run(database("--server.port=0", "--camunda.bpm.generic-properties.properties.enableXxeProcessing=true"))) {
            var asInProduction = new FinishedProgram(program.getBeanProvider(SelfCheck.class));

            assertThat(catchThrowable(asInProduction::afterSingletonsInstantiated))
                .isInstanceOf(MissingSettings.class).hasMessageContaining("数据库超级用户").hasMessageContaining("fed.reviewer")
                .hasMessageContaining("enableXxeProcessing：");
        }
    }

    /** Hands the database to a new role, as the README does. */
    private void actAs(String right) {
        var owner = "xj_" + UUID.randomUUID().toString().replace("-", "");
        var postgres = JdbcClient.create(new DriverManagerDataSource(database.get(URL), database.get(USER), database.get(PASSWORD)));
        postgres.sql("create role %s login %s password '%s'".formatted(owner, right, SECRET)).update();
        postgres.sql("alter database %s owner to %s".formatted(postgres.sql("select current_database()").query(String.class).single(), owner)).update();
        // The embedded server's own address names its superuser.
        database.put(URL, database.get(URL).replaceFirst("\\?.*", ""));
        database.put(USER, owner);
        database.put(PASSWORD, SECRET);
    }

    private ConfigurableApplicationContext start() throws IOException, NoSuchAlgorithmException {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
        var keyFile = Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n");
        var secondFactorKey = Files.writeString(folder.resolve("second-factor.key"), Base64.getEncoder().encodeToString(new byte[32]));
        var program = new SpringApplicationBuilder(XuanjiangApplication.class);
        program.application().addListeners(new RequiredSettings());
        return program.run(database("--server.port=0", "--xuanjiang.administrator-secret=" + SECRET, "--xuanjiang.trusted-proxies=127.0.0.1",
            "--xuanjiang.trail.key-file=" + keyFile, "--xuanjiang.second-factor.key-file=" + secondFactorKey));
    }

    private String[] database(String... more) {
        return Stream.concat(database.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
            Stream.concat(Stream.of("--xuanjiang.data-dir=" + folder), Arrays.stream(more))).toArray(String[]::new);
    }

    /** The sign-in page, asked from an address of this machine. */
    private static String ask(int port, String from, String header) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            socket.getOutputStream().write(("GET /login HTTP/1.1\r\nHost: xuanjiang.example.org\r\n" + header + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
