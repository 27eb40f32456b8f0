package org.xuanjiang.organization.workflow;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.NotSignedIn;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;

/** The person of the Spring Security session, read afresh with every request so that a changed role counts at once. */
@Component
class SignedInPerson implements CurrentPerson {

    private final People people;

    SignedInPerson(People people) {
        this.people = people;
    }

    @Override
    public Person get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            throw new NotSignedIn();
        }
        return people.get(authentication.getName());
    }
}
