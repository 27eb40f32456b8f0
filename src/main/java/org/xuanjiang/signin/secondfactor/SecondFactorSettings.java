package org.xuanjiang.signin.secondfactor;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param enabled       whether a code is asked for at all
 * @param groups        whose members are asked, however else they sign in
 * @param trustProvider whether an OpenID provider may stand for it
 * @param keyFile       32 random bytes in Base64 that seal what authenticators share with us; made in demo mode
 */
@ConfigurationProperties("xuanjiang.second-factor")
record SecondFactorSettings(boolean enabled, Set<String> groups, ProviderTrust trustProvider, Path keyFile) {

    enum ProviderTrust {
        /** Whoever comes from a provider is asked like anybody else. */
        NEVER,
        /** Those are not whose token says {@code mfa} among its methods (RFC 8176). */
        MFA,
        /** Nobody is: the provider asks by itself, whatever its tokens say. */
        ALWAYS
    }
}
