package org.xuanjiang.organization.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Asks the engine on behalf of the program itself, once our own rules have decided that the person may: people hold no rights on
 * instances, messages or accounts in the engine.
 */
@Component
public class WithoutIdentity {

    private final IdentityService identities;

    WithoutIdentity(IdentityService identities) {
        this.identities = identities;
    }

    public <T> T call(Supplier<T> question) {
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
