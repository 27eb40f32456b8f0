package org.xuanjiang.signin.ldap;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xuanjiang.organization.StoredPasswords;
import org.xuanjiang.organization.account.Accounts;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("xuanjiang.ldap.url")
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    @Bean
    DirectoryPasswords directoryPasswords(DirectorySettings settings, SslBundles bundles, StoredPasswords stored, Accounts accounts)
        throws NoSuchAlgorithmException {
        var trust = settings.sslBundle().isEmpty() ? SSLContext.getDefault() : bundles.getBundle(settings.sslBundle()).createSslContext();
        return new DirectoryPasswords(new Directory(settings, trust.getSocketFactory()), stored, accounts, settings.localRoles());
    }
}
