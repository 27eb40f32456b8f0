package org.xuanjiang.organization.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Asks the engine on behalf of the program itself: reading who somebody is must not depend on what that person may read. */
@Component
class WithoutIdentity {

    private final IdentityService identities;

    WithoutIdentity(IdentityService identities) {
        this.identities = identities;
    }

    <T> T call(Supplier<T> question) {
        var authentication = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (authentication != null) {
                identities.setAuthentication(authentication.getUserId(), authentication.getGroupIds(),
                    authentication.getTenantIds());
            }
        }
    }
}
