package org.xuanjiang.organization.workflow;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives whoever signs in the lists of the Tasklist: without them an account that an administrator has made shows no tasks. */
@Component
class FiltersAtSignIn {

    private final SeededFilters filters;

    FiltersAtSignIn(SeededFilters filters) {
        this.filters = filters;
    }

    @EventListener
    @Transactional
    void personSignedIn(AuthenticationSuccessEvent event) {
        filters.ensureFor(event.getAuthentication().getName());
    }
}
