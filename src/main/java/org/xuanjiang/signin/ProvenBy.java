package org.xuanjiang.signin;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who vouches for a person that has signed in; kept with the sign-in, and nobody's right to anything. */
public enum ProvenBy implements GrantedAuthority {
    /** The password that is kept here. */
    PASSWORD,
    /** The directory, which keeps a password of its own. */
    DIRECTORY,
    /** The OpenID provider, in whatever way it asked. */
    PROVIDER;

    public static ProvenBy of(Authentication signIn) {
        return signIn.getAuthorities().stream().filter(ProvenBy.class::isInstance).map(ProvenBy.class::cast).findFirst().orElse(PASSWORD);
    }

    @Override
    public String getAuthority() {
        return name();
    }
}
