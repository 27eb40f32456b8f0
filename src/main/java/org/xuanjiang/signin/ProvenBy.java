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
    PROVIDER,
    /** The OpenID provider, which says that it asked for more than one factor: {@code mfa} among the methods of RFC 8176. */
    PROVIDER_WITH_FACTORS;

    public static ProvenBy of(Authentication signIn) {
        return signIn.getAuthorities().stream().filter(ProvenBy.class::isInstance).map(ProvenBy.class::cast).findFirst().orElse(PASSWORD);
    }

    @Override
    public String getAuthority() {
        return name();
    }
}
