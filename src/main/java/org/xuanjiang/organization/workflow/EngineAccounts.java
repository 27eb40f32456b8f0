package org.xuanjiang.organization.workflow;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks user name and password against the engine's accounts. */
@Component
class EngineAccounts implements AuthenticationProvider {

    private final IdentityService identities;

    EngineAccounts(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var personId = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        if (personId.isBlank() || personId.equals(Accounts.SEALED) || !identities.checkPassword(personId, password)) {
            throw new BadCredentialsException("wrong user name or password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(personId, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
