package org.xuanjiang.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A directory and two OpenID providers on this machine, started once for all tests of a build. */
public final class Outside implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final TestDirectory DIRECTORY = TestDirectory.start();
    public static final TestProvider PROVIDER = TestProvider.start();
    public static final Forger FORGER = Forger.start();

    @Override
    public void initialize(ConfigurableApplicationContext program) {
        TestPropertyValues.of(
            "xuanjiang.ldap.url=" + DIRECTORY.url(),
            "xuanjiang.ldap.base=" + TestDirectory.BASE,
            "xuanjiang.ldap.user-search-base=ou=people",
            "xuanjiang.ldap.manager-dn=" + TestDirectory.MANAGER,
            "xuanjiang.ldap.manager-password=" + TestDirectory.MANAGER_PASSWORD)
            .and(provider("office", PROVIDER.issuer())).and(provider("forged", FORGER.issuer()))
            .applyTo(program);
    }

    private static String[] provider(String id, String issuer) {
        var client = "spring.security.oauth2.client.registration." + id;
        var server = "spring.security.oauth2.client.provider." + id;
        return new String[] {client + ".client-id=" + TestProvider.CLIENT, client + ".client-secret=" + TestProvider.CLIENT_SECRET,
            client + ".scope=openid", client + ".authorization-grant-type=authorization_code", client + ".redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            server + ".issuer-uri=" + issuer, server + ".user-name-attribute=account"};
    }
}
