package org.xuanjiang.audit;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.AccountEvent;
import org.xuanjiang.organization.account.AccountEvent.Kind;

/** Records who came in, and what people did to accounts. A sign-in or an act that cannot be recorded fails. */
@Component
class AccountsOnTrail {

    /** The former two are recorded where they are noticed; the engine rolls back what it refuses, and the refusal with it. */
    private static final Set<Kind> ELSEWHERE = Set.of(Kind.SIGN_IN_REFUSED, Kind.SIGNED_OUT, Kind.ROLE_REFUSED);

    private final Trail trail;

    AccountsOnTrail(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void record(AccountEvent event) {
        // What the program sets up by itself is in the engine's tables, and nobody's act.
        if (event.byId() == null || ELSEWHERE.contains(event.kind())) {
            return;
        }
        if (event.kind() == Kind.SIGNED_IN) {
            trail.happened(event.byId(), "sign-in", "session", "done");
        } else {
            trail.happened(event.byId(), event.kind().words(), event.personId(), event.kind().isRefusal() ? "refused" : "done");
        }
    }
}
