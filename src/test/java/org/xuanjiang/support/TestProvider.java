package org.xuanjiang.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * Spring's authorization server on a port of its own. It takes people's word for who they are; its tokens name the
 * account in the claim {@code account}, apart from the subject.
 */
public final class TestProvider {

    public static final String CLIENT = "xuanjiang";
    public static final String CLIENT_SECRET = "known to both";
    /** Header with the account of whoever asks the provider to be let in. */
    public static final String PERSON = "Person";

    private final ServletWebServerApplicationContext server;

    private TestProvider(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    static TestProvider start() {
        return new TestProvider((ServletWebServerApplicationContext) new SpringApplicationBuilder(Server.class)
            .web(WebApplicationType.SERVLET).properties("server.port=0", "spring.main.banner-mode=off", "server.servlet.session.cookie.name=PROVIDER")
            .run());
    }

    /** Not by name: cookies of the program must not reach it. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getWebServer().getPort();
    }

    /** Lets the program that listens on this port send people here. */
    public void serve(int port) {
        server.getBean(Clients.class).port = port;
    }

    /** One client, whose addresses are known only when the program has its port. */
    static final class Clients implements RegisteredClientRepository {

        private final String id = UUID.randomUUID().toString();
        private volatile int port;

        @Override
        public void save(RegisteredClient client) {
            // The server would keep the secret as a better hash; this one is made anew each time.
        }

        @Override
        public RegisteredClient findById(String wanted) {
            return client();
        }

        @Override
        public RegisteredClient findByClientId(String wanted) {
            return wanted.equals(CLIENT) ? client() : null;
        }

        private RegisteredClient client() {
            return RegisteredClient.withId(id).clientId(CLIENT).clientSecret("{noop}" + CLIENT_SECRET)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost:" + port + "/login/oauth2/code/office")
                .postLogoutRedirectUri("http://localhost:" + port + "/login?logout")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class})
    static class Server {

        @Bean
        SecurityFilterChain provider(HttpSecurity http) throws Exception {
            var provider = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.with(provider, server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(takingTheirWord(), LogoutFilter.class)
                .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
        }

        /** Stands for the page on which the provider asks for a password, or whatever else it asks for. */
        private static Filter takingTheirWord() {
            return (request, response, chain) -> {
                var person = ((HttpServletRequest) request).getHeader(PERSON);
                if (person != null) {
                    SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
                }
                chain.doFilter(request, response);
            };
        }

        @Bean
        Clients clients() {
            return new Clients();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> account() {
            return token -> token.getClaims().claim("account", token.getPrincipal().getName())
                .subject("subject-of-" + token.getPrincipal().getName());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("one").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
