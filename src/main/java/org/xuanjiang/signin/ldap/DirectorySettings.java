package org.xuanjiang.signin.ldap;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xuanjiang.organization.Roles;

/**
 * Where the directory is and how a person's entry is found in it: by a pattern, or by a search.
 *
 * @param url              {@code ldaps://host:636}, or {@code ldap://host:389} with StartTLS
 * @param base             below which everybody is found
 * @param userDnPattern    the entry relative to the base, for example <code>uid={0},ou=people</code>; instead of a search
 * @param userSearchBase   relative to the base
 * @param userSearchFilter <code>{0}</code> stands for the account
 * @param managerDn        who searches; nobody in particular when empty
 * @param startTls         encrypt the connection before anything else is said
 * @param sslBundle        Spring Boot's SSL bundle with the authority to trust; that of the JVM when empty
 * @param localRoles       groups whose members keep signing in with the password kept here, so that somebody gets in while the
 *                         directory is away
 */
@ConfigurationProperties("xuanjiang.ldap")
record DirectorySettings(String url, @DefaultValue("") String base, @DefaultValue("") String userDnPattern,
                         @DefaultValue("") String userSearchBase, @DefaultValue("(uid={0})") String userSearchFilter,
                         @DefaultValue("") String managerDn, @DefaultValue("") String managerPassword, boolean startTls,
                         @DefaultValue("") String sslBundle, @DefaultValue({Roles.SYS_ADMIN, Roles.SEC_ADMIN}) Set<String> localRoles) {

    private static final String ENCRYPTED = "ldaps:";
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    DirectorySettings {
        if (!url.startsWith(ENCRYPTED) && !startTls && !OWN_MACHINE.contains(URI.create(url).getHost())) {
            throw new IllegalArgumentException("xuanjiang.ldap.url：口令不得明文传输，请使用 ldaps:// 或者设置 xuanjiang.ldap.start-tls=true。");
        }
    }

    boolean isEncrypted() {
        return url.startsWith(ENCRYPTED);
    }
}
