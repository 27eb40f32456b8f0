package org.xuanjiang.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.FederatedProgram;
import org.xuanjiang.support.Forger.Flaw;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.Outside;
import org.xuanjiang.support.TestClock;

/** Whom a directory or a provider proves is asked for a code too, unless the provider is trusted and says that it has asked. */
@FederatedProgram
@TestPropertySource(properties = {"xuanjiang.second-factor.enabled=true", "xuanjiang.second-factor.trust-provider=mfa"})
class SecondFactorOfOthersTest {

    private static final String PERSON = "deciding.elsewhere";
    private static final String PASSWORD = "kept by the directory";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Office office;
    @Autowired
    private IdentityService identities;
    @LocalServerPort
    private int port;

    @BeforeEach
    void someoneDecides() {
        office.clock().moveTo(TestClock.START);
        identities.saveUser(identities.newUser(PERSON));
        identities.createMembership(PERSON, Roles.APPROVER);
    }

    @AfterEach
    void forget() {
        identities.deleteUser(PERSON);
    }

    @Test
    void directoryProvesThePasswordOnly() {
        Outside.DIRECTORY.add(PERSON, PASSWORD);

        assertIsAsked(new Browser(port, PERSON, PASSWORD));
    }

    @Test
    void providerStandsForBothIfItsTokenSaysSo() {
        Outside.FORGER.vouchesFor(PERSON, List.of("pwd", "otp", "mfa"));

        assertThat(throughProvider().get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    @Test
    void providerThatDoesNotSaySoStandsForOne() {
        Outside.FORGER.vouchesFor(PERSON, Flaw.NONE);
        assertIsAsked(throughProvider());

        Outside.FORGER.vouchesFor(PERSON, List.of("pwd"));
        assertIsAsked(throughProvider());
    }

    @Test
    void passwordAfterwardsInTheSameSessionIsAskedAgain() {
        Outside.FORGER.vouchesFor(PERSON, List.of("mfa"));
        var browser = throughProvider();

        browser.signIn("sys.admin", "xuanjiang-demo");

        assertIsAsked(browser);
    }

    private Browser throughProvider() {
        var browser = new Browser(port);
        var begun = browser.get("/oauth2/authorization/forged").headers().firstValue("Location").orElseThrow();
        var back = URI.create(ask(begun).headers().firstValue("Location").orElseThrow());
        browser.get(back.getRawPath() + "?" + back.getRawQuery());
        return browser;
    }

    private HttpResponse<String> ask(String address) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void assertIsAsked(Browser browser) {
        var answer = browser.get("/api/tasks/none");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("登录尚未完成");
    }
}
