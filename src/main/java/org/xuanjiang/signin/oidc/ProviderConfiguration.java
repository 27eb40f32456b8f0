package org.xuanjiang.signin.oidc;

import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.xuanjiang.organization.account.Accounts;

/** Only with {@code spring.security.oauth2.client.registration.*}; without it there is no address under /oauth2 or /login/oauth2. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class ProviderConfiguration {

    /** Asks the provider for its addresses when the first person wants them: the program must start while the provider is away. */
    @Bean
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties settings) {
        return new SupplierClientRegistrationRepository(() ->
            new InMemoryClientRegistrationRepository(new OAuth2ClientPropertiesMapper(settings).asClientRegistrations()));
    }

    @Bean
    ProviderSignIn providerSignIn(OAuth2ClientProperties settings, ClientRegistrationRepository registrations, Accounts accounts) {
        return new ProviderSignIn(settings.getRegistration(), registrations, accounts);
    }
}
