package org.xuanjiang.signin.ldap;

import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Java's naming interface takes the factory of its sockets by class name only, and asks that class for one. */
public final class DirectorySockets {

    private static volatile SSLSocketFactory factory;

    private DirectorySockets() {
    }

    static void use(SSLSocketFactory trusting) {
        factory = trusting;
    }

    /** Called by name. */
    public static SocketFactory getDefault() {
        return factory;
    }
}
