package org.xuanjiang.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.FederatedProgram;
import org.xuanjiang.support.Forger.Flaw;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.Outside;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.TestProvider;

/** People sent to a provider and back, as their browsers are. */
@FederatedProgram
class ProviderSignInTest {

    private static final String PERSON = "provider.person";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Office office;
    @Autowired
    private IdentityService identities;
    @LocalServerPort
    private int port;

    @BeforeEach
    void someoneHasAnAccount() {
        office.clock().moveTo(TestClock.START);
        Outside.PROVIDER.serve(port);
        var user = identities.newUser(PERSON);
        user.setFirstName("西吉县总工会");
        user.setLastName("起草人");
        identities.saveUser(user);
        identities.createMembership(PERSON, Roles.DRAFTER);
    }

    @AfterEach
    void forget() {
        identities.deleteUser(PERSON);
    }

    @Test
    void whomTheProviderKnowsComesIn() {
        var browser = new Browser(port);
        var begun = location(browser.get("/oauth2/authorization/office"));

        assertThat(begun).startsWith(Outside.PROVIDER.issuer() + "/oauth2/authorize?");
        assertThat(parameters(begun)).contains(entry("code_challenge_method", "S256"), entry("scope", "openid"), entry("response_type", "code"))
            .containsKeys("state", "nonce", "code_challenge");
        var before = browser.cookie("JSESSIONID");
        assertThat(location(browser.get(path(atProvider(begun, PERSON))))).isEqualTo("/");
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertIsIn(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not.here", "PROVIDER.PERSON", "sealed.administrator"})
    void whoHasNoAccountHereIsToldWhomToAsk(String name) {
        var browser = new Browser(port);

        assertThat(signIn(browser, name)).isEqualTo("/login?unknown");
        assertIsOut(browser);
    }

    @Test
    void accountWithoutGroupIsNotLetIn() {
        identities.deleteMembership(PERSON, Roles.DRAFTER);

        assertThat(signIn(new Browser(port), PERSON)).isEqualTo("/login?unknown");
    }

    @Test
    void answerThatThisBrowserDidNotAskForIsRefused() {
        var other = atProvider(location(new Browser(port).get("/oauth2/authorization/office")), PERSON);
        var browser = new Browser(port);
        assertThat(location(browser.get(path(other)))).isEqualTo("/login?provider");

        var own = location(browser.get("/oauth2/authorization/office"));
        var code = parameters(other).get("code");
        assertThat(location(browser.get("/login/oauth2/code/office?code=" + code + "&state=x" + parameters(own).get("state"))))
            .as("other state").isEqualTo("/login?provider");
        own = location(browser.get("/oauth2/authorization/office"));
        assertThat(location(browser.get("/login/oauth2/code/office?code=" + code + "&state=" + parameters(own).get("state"))))
            .as("code of another browser").isEqualTo("/login?provider");
        assertIsOut(browser);
    }

    @Test
    void answerCountsOnce() {
        var browser = new Browser(port);
        var answer = path(atProvider(location(browser.get("/oauth2/authorization/office")), PERSON));
        assertThat(location(browser.get(answer))).isEqualTo("/");
        browser.signOut();

        assertThat(location(browser.get(answer))).isEqualTo("/login?provider");
        assertIsOut(browser);
    }

    @Test
    void soundTokenOfTheForgerIsTaken() {
        Outside.FORGER.vouchesFor(PERSON, Flaw.NONE);

        assertThat(throughForger(new Browser(port))).isEqualTo("/");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void flawedTokenIsNot(Flaw flaw) {
        Outside.FORGER.vouchesFor(PERSON, flaw);
        var browser = new Browser(port);

        assertThat(throughForger(browser)).isEqualTo("/login?provider");
        assertIsOut(browser);
    }

    @Test
    void signingOutEndsTheSessionAtTheProviderToo() {
        var browser = new Browser(port);
        signIn(browser, PERSON);

        var out = browser.signOut();
        assertIsOut(browser);
        assertThat(out.statusCode()).as("told to a script, which may not follow").isEqualTo(200);
        var address = out.body().replaceFirst(".*\"location\":\"([^\"]+)\".*", "$1");
        assertThat(address).startsWith(Outside.PROVIDER.issuer() + "/connect/logout?id_token_hint=");
        assertThat(location(ask(HttpRequest.newBuilder(URI.create(address)).build()))).isEqualTo("/login?logout");
    }

    @Test
    void sessionEndsWithTheAccountAndAfterTenHours() {
        var browser = new Browser(port);
        signIn(browser, PERSON);
        office.clock().moveTo(TestClock.START.plusHours(10));
        assertIsOut(browser);

        signIn(browser, PERSON);
        assertIsIn(browser);
        identities.deleteMembership(PERSON, Roles.DRAFTER);
        assertIsOut(browser);
    }

    @Test
    void signInPageOffersTheProviders() {
        assertThat(new Browser(port).get("/xuanjiang/sign-in-ways").body())
            .contains("统一身份认证登录", "/oauth2/authorization/office", "/oauth2/authorization/forged");
    }

    @Test
    void providerThatIsNotSetUpLeadsBack() {
        assertThat(location(new Browser(port).get("/oauth2/authorization/none"))).isEqualTo("/login?provider");
    }

    private String signIn(Browser browser, String name) {
        return location(browser.get(path(atProvider(location(browser.get("/oauth2/authorization/office")), name))));
    }

    private String throughForger(Browser browser) {
        var begun = location(browser.get("/oauth2/authorization/forged"));
        return location(browser.get(path(location(ask(HttpRequest.newBuilder(URI.create(begun)).build())))));
    }

    /** Where the provider sends somebody whom it knows. */
    private String atProvider(String begun, String name) {
        var back = ask(HttpRequest.newBuilder(URI.create(begun)).header(TestProvider.PERSON, name).build());
        return back.headers().firstValue("Location").orElseThrow(() -> new AssertionError(back.statusCode() + back.body()));
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String location(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
        return location.replaceFirst("http://localhost:" + port + "(?!/login/oauth2)", "").replaceFirst(";jsessionid=.*", "");
    }

    private static String path(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static Map<String, String> parameters(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&")).map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void assertIsIn(Browser browser) {
        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(404);
    }

    private static void assertIsOut(Browser browser) {
        assertThat(browser.get("/api/tasks/none").statusCode()).isEqualTo(401);
    }
}
