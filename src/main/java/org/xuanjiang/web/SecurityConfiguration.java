package org.xuanjiang.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.signin.Hurdle;
import org.xuanjiang.signin.SignInDetails;
import org.xuanjiang.signin.SignedInSessions;
import org.xuanjiang.signin.oidc.ProviderSignIn;

/** One session for our pages, our API and the engine's web applications. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN_PAGE = "/xuanjiang/login.html";
    private static final String SIGNED_OUT = "/login?logout";
    private static final RequestMatcher FILES_OF_THE_WEBAPPS =
        RegexRequestMatcher.regexMatcher(HttpMethod.GET, "/camunda/(app|assets|lib)/[^?]*\\.(js|css|json|svg|png|ico|woff2?|ttf)(\\?.*)?");

    @Bean
    SecurityFilterChain everything(HttpSecurity http, SignedInSessions sessions, ObjectProvider<Hurdle> hurdles,
                                   ObjectProvider<ProviderSignIn> providers, SignInOutcome outcome, CurrentPerson currentPerson,
                                   @Value("${server.servlet.session.cookie.secure:false}") boolean httpsOnly) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher api = new OrRequestMatcher(paths.matcher("/api/**"), paths.matcher("/camunda/api/**"));
        RequestMatcher open = new OrRequestMatcher(paths.matcher("/login"), paths.matcher("/xuanjiang/**"), paths.matcher("/favicon.ico"),
            paths.matcher("/robots.txt"), paths.matcher("/error"));
        http.authorizeHttpRequests(requests -> requests
                // Where the container sends what failed; asked for by itself it would answer 500.
                .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                .requestMatchers("/error").denyAll()
                .requestMatchers(open).permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health").permitAll()
                // Both would make an administrator of whoever asks first.
                .requestMatchers("/camunda/app/admin/*/setup/**", "/camunda/api/admin/setup/**").denyAll()
                // Both would try passwords of others without counting.
                .requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/**").denyAll()
                .requestMatchers("/camunda/api/engine/engine/*/identity/verify", "/camunda/api/engine/identity/verify").denyAll()
                .anyRequest().authenticated())
            .formLogin(form -> form
                .loginPage("/login")
                .authenticationDetailsSource(SignInDetails::new)
                .failureHandler(new SignInRefusal())
                .successHandler(outcome))
            .logout(logout -> logout
                .logoutUrl("/logout")
                .logoutSuccessUrl(SIGNED_OUT)
                .deleteCookies("JSESSIONID"))
            .exceptionHandling(failures -> failures
                .defaultAuthenticationEntryPointFor(SecurityConfiguration::askToSignIn, api)
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
            .csrf(csrf -> csrf
                .csrfTokenRepository(csrfTokens())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                // The engine's web applications bring a filter and a token of their own.
                .ignoringRequestMatchers("/camunda/**"))
            .addFilterBefore(new SessionLimits(sessions, new OrRequestMatcher(open, FILES_OF_THE_WEBAPPS)), AnonymousAuthenticationFilter.class)
            .addFilterAfter(new HurdleFilter(hurdles.orderedStream().toList(), open, api), AuthorizationFilter.class)
            .addFilterAfter(new WorkplaceDoor(currentPerson::get), HurdleFilter.class)
            .addFilterAfter(new CsrfCookie(), CsrfFilter.class)
            .addFilterBefore(new BodyLimit(), CsrfFilter.class)
            .addFilterBefore(new OwnOriginOnly(), CsrfFilter.class)
            .addFilterAfter(new InlineScripts(), AuthorizationFilter.class)
            .headers(new AnswerHeaders());
        if (httpsOnly) {
            http.addFilterAfter(new HttpsOnly(), HeaderWriterFilter.class);
        }
        var provider = providers.getIfAvailable();
        if (provider != null) {
            provider.addTo(http, "/login", outcome);
            http.logout(logout -> logout.logoutSuccessHandler(provider.afterSignOut(SIGNED_OUT)));
        }
        return http.build();
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody) throws IOException {
        ProblemWriter.write(response, HttpStatus.UNAUTHORIZED, "登录已失效，请重新登录后再办理。");
    }

    /** Named apart from the cookie that the engine's web applications use for theirs. */
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("XJ-CSRF");
        tokens.setHeaderName("X-XJ-CSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }
}
