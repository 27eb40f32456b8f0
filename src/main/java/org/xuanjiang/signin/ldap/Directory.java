package org.xuanjiang.signin.ldap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;

/** Lets people prove their password by binding with it, and reads nothing of their entries. */
class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private static final String[] NO_ATTRIBUTES = {};
    /** A hanging directory must not hold all the threads that serve pages. */
    private static final Map<String, Object> TIMEOUTS =
        Map.of("com.sun.jndi.ldap.connect.timeout", "3000", "com.sun.jndi.ldap.read.timeout", "5000");

    private final DefaultSpringSecurityContextSource connections;
    private final BindAuthenticator binding;

    /** @param trusting makes the encrypted connections */
    Directory(DirectorySettings settings, SSLSocketFactory trusting) {
        connections = connections(settings, trusting);
        binding = new BindAuthenticator(connections);
        binding.setUserAttributes(NO_ATTRIBUTES);
        if (settings.userDnPattern().isEmpty()) {
            var search = new FilterBasedLdapUserSearch(settings.userSearchBase(), settings.userSearchFilter(), connections);
            search.setReturningAttributes(NO_ATTRIBUTES);
            binding.setUserSearch(search);
        } else {
            binding.setUserDnPatterns(new String[] {settings.userDnPattern()});
        }
    }

    /**
     * An empty password proves nothing: servers let people bind with it, as nobody, so the library does not try.
     *
     * @throws DirectoryUnavailable when there is no telling
     */
    boolean prove(String account, String password) {
        try {
            binding.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, password));
            return true;
        } catch (UsernameNotFoundException unknown) {
            bindAsNobody(password);
            return false;
        } catch (BadCredentialsException wrong) {
            return false;
        } catch (IncorrectResultSizeDataAccessException severalEntries) {
            LOG.error("the directory has several entries for {}; nobody is let in by them", account);
            return false;
        } catch (NamingException failed) {
            LOG.error("the directory does not answer: {}", failed.toString());
            throw new DirectoryUnavailable(failed);
        }
    }

    /** Takes as long as {@link #prove} with a wrong password. */
    void proveNobody(String password) {
        prove("nobody-" + UUID.randomUUID(), password);
    }

    /** Otherwise the answer for a name that the directory does not have comes one exchange earlier. */
    private void bindAsNobody(String password) {
        try {
            connections.getContext("cn=" + UUID.randomUUID(), password).close();
        } catch (NamingException | javax.naming.NamingException expected) {
            LOG.trace("nobody is not in the directory", expected);
        }
    }

    private static DefaultSpringSecurityContextSource connections(DirectorySettings settings, SSLSocketFactory trusting) {
        var connections = new DefaultSpringSecurityContextSource(List.of(settings.url()), settings.base());
        if (!settings.managerDn().isEmpty()) {
            connections.setUserDn(settings.managerDn());
            connections.setPassword(settings.managerPassword());
        }
        var environment = new HashMap<String, Object>(TIMEOUTS);
        if (settings.startTls()) {
            var encrypting = new DefaultTlsDirContextAuthenticationStrategy();
            encrypting.setSslSocketFactory(trusting);
            connections.setAuthenticationStrategy(encrypting);
        } else if (settings.isEncrypted()) {
            DirectorySockets.use(trusting);
            environment.put("java.naming.ldap.factory.socket", DirectorySockets.class.getName());
        }
        connections.setBaseEnvironmentProperties(environment);
        // Following would send the password to whatever server the directory names.
        connections.setReferral("ignore");
        connections.setPooled(false);
        connections.afterPropertiesSet();
        return connections;
    }
}
