package org.xuanjiang.signin.oidc;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Registration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.xuanjiang.organization.account.Accounts;

/** Signing in and out at the providers that are set up; a bean only if there is one. */
public final class ProviderSignIn {

    /**
     * A button of the sign-in page.
     *
     * @param path where it leads
     */
    public record Way(String label, String path) {
    }

    private static final String BEGINNING = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;
    private static final String LABEL = "统一身份认证登录";

    private final Map<String, Registration> settings;
    private final ClientRegistrationRepository registrations;
    private final Accounts accounts;

    ProviderSignIn(Map<String, Registration> settings, ClientRegistrationRepository registrations, Accounts accounts) {
        this.settings = settings;
        this.registrations = registrations;
        this.accounts = accounts;
    }

    /** Opens the addresses to and from the provider. */
    public void addTo(HttpSecurity http, String signInPage, AuthenticationSuccessHandler whenProven) throws Exception {
        var refusal = new ProviderRefusal(signInPage);
        http.oauth2Login(login -> login
            .loginPage(signInPage)
            .clientRegistrationRepository(registrations)
            .authorizedClientRepository(new NoTokensKept())
            .authorizationEndpoint(beginning -> beginning.authorizationRequestResolver(withProofKey()))
            .userInfoEndpoint(claims -> claims.oidcUserService(new ProvenPeople(accounts)))
            .withObjectPostProcessor(sayWhyNoBeginning(refusal))
            .failureHandler(refusal)
            .successHandler(whenProven));
    }

    /** Ends the session at the provider too if it offers that, and leads back. */
    public LogoutSuccessHandler afterSignOut(String signedOutPage) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}" + signedOutPage);
        handler.setDefaultTargetUrl(signedOutPage);
        handler.setRedirectStrategy(new PageOrScriptRedirect());
        return handler;
    }

    public List<Way> ways() {
        return settings.entrySet().stream().map(entry -> way(entry.getKey(), entry.getValue())).toList();
    }

    private Way way(String id, Registration registration) {
        var name = registration.getClientName();
        return new Way(name == null ? LABEL : LABEL + "（" + name + "）", BEGINNING + "/" + id);
    }

    private OAuth2AuthorizationRequestResolver withProofKey() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, BEGINNING);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** The filter's own answer to a provider that is away is a bare 500. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sayWhyNoBeginning(AuthenticationFailureHandler refusal) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusal);
                return filter;
            }
        };
    }
}
