package org.xuanjiang.support;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.util.LDAPSDKException;
import com.unboundid.util.ssl.cert.PublicKeyAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A directory on this machine: plain and StartTLS on one port, LDAPS on another, with a certificate made for the occasion. */
public final class TestDirectory implements AutoCloseable {

    public static final String BASE = "dc=example,dc=org";
    public static final String MANAGER = "cn=reader," + BASE;
    public static final String MANAGER_PASSWORD = "reads only";

    private static final char[] KEYS = "in memory".toCharArray();

    private final InMemoryDirectoryServer server;
    private final SSLContext trust;
    private final Callers callers;

    private TestDirectory(InMemoryDirectoryServer server, SSLContext trust, Callers callers) {
        this.server = server;
        this.trust = trust;
        this.callers = callers;
    }

    public static TestDirectory start() {
        return start("localhost");
    }

    /** @param host whom the certificate names */
    public static TestDirectory start(String host) {
        try {
            var keys = KeyStore.getInstance(KeyStore.getDefaultType());
            keys.load(null, null);
            var own = X509Certificate.generateSelfSignedCertificate(SignatureAlgorithmIdentifier.SHA_256_WITH_RSA,
                PublicKeyAlgorithmIdentifier.RSA, 2048, new DN("CN=" + host), 0, Duration.ofDays(36_500).toMillis());
            var certificate = own.getFirst().toCertificate();
            keys.setKeyEntry("directory", own.getSecond().getPrivate(), KEYS, new Certificate[] {certificate});
            var callers = new Callers();
            var settings = settings(identity(keys));
            settings.addInMemoryOperationInterceptor(callers);
            var server = new InMemoryDirectoryServer(settings);
            server.add("dn: " + BASE, "objectClass: domain", "dc: example");
            server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
            server.startListening();
            return new TestDirectory(server, trust(keys), callers);
        } catch (GeneralSecurityException | LDAPSDKException | IOException failed) {
            throw new IllegalStateException("cannot start a directory", failed);
        }
    }

    private static InMemoryDirectoryServerConfig settings(SSLContext identity) throws LDAPException {
        var settings = new InMemoryDirectoryServerConfig(BASE);
        settings.addAdditionalBindCredentials(MANAGER, MANAGER_PASSWORD);
        settings.setAuthenticationRequiredOperationTypes(Set.of(OperationType.SEARCH));
        settings.setListenerConfigs(
            InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getLoopbackAddress(), 0, identity.getSocketFactory()),
            InMemoryListenerConfig.createLDAPSConfig("encrypted", InetAddress.getLoopbackAddress(), 0, identity.getServerSocketFactory(), null));
        return settings;
    }

    /** Adds somebody whose account has this name. */
    public void add(String account, String password) {
        add("uid=" + account + ",ou=people", account, password);
    }

    /** @param entry below the base */
    public void add(String entry, String account, String password) {
        change(() -> server.add("dn: " + entry + "," + BASE, "objectClass: inetOrgPerson", "uid: " + account, "cn: " + account, "sn: " + account,
            "userPassword: " + password));
    }

    /** Sends whoever looks below the people to another directory. */
    public void refer(TestDirectory other) {
        change(() -> server.add("dn: ou=elsewhere,ou=people," + BASE, "objectClass: extensibleObject", "objectClass: referral",
            "ou: elsewhere", "ref: " + other.url() + "/ou=people," + BASE));
    }

    public String url() {
        return "ldap://localhost:" + server.getListenPort("plain");
    }

    public String encryptedUrl() {
        return "ldaps://localhost:" + server.getListenPort("encrypted");
    }

    /** Trusts this directory's certificate and no other. */
    public SSLContext trust() {
        return trust;
    }

    /** How many passwords it has been told. */
    public int passwordsHeard() {
        return callers.heard.get();
    }

    public void stopListening() {
        server.shutDown(true);
    }

    public void listenAgain() {
        change(server::startListening);
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    private static SSLContext identity(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, KEYS);
        var identity = SSLContext.getInstance("TLS");
        identity.init(managers.getKeyManagers(), null, null);
        return identity;
    }

    private static SSLContext trust(KeyStore keys) throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(keys);
        var trust = SSLContext.getInstance("TLS");
        trust.init(null, managers.getTrustManagers(), null);
        return trust;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (LDAPSDKException refused) {
            throw new IllegalStateException("the directory refused a change", refused);
        }
    }

    private static final class Callers extends InMemoryOperationInterceptor {

        private final AtomicInteger heard = new AtomicInteger();

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            heard.incrementAndGet();
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws LDAPSDKException;
    }
}
