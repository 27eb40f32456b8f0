package org.xuanjiang.audit;

import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;

import org.springframework.stereotype.Component;

/** Records who signed out, and who tried in vain to sign in. */
@Component
class SignInsOnTrail {

    /** People type passwords into the wrong field; only what can be an account is written down. */
    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{1,62}");

    private final Trail trail;

    SignInsOnTrail(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        record(event.getAuthentication(), "sign-in", "refused " + event.getException().getClass().getSimpleName());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record(event.getAuthentication(), "sign-out", "done");
    }

    private void record(Authentication person, String action, String outcome) {
        var name = person.getName();
        trail.happened(ACCOUNT.matcher(name).matches() ? name : null, action, "session", outcome);
    }
}
