package org.xuanjiang.organization.workflow;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a password the way the engine does, so that every rule for it holds. */
@Component
public class PersonsPassword {

    private final IdentityService identities;
    private final WithoutIdentity withoutIdentity;

    PersonsPassword(IdentityService identities, WithoutIdentity withoutIdentity) {
        this.identities = identities;
        this.withoutIdentity = withoutIdentity;
    }

    /** @throws RuntimeException with an {@code InvalidSubmission} as cause when it must not be used */
    @Transactional
    public void set(String personId, String password) {
        withoutIdentity.call(() -> {
            var user = identities.createUserQuery().userId(personId).singleResult();
            user.setPassword(password);
            identities.saveUser(user);
            return personId;
        });
    }
}
