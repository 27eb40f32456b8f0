package org.xuanjiang.audit.web;

import org.springframework.stereotype.Component;
import org.xuanjiang.audit.AuditorsOnly;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** Lets auditors in, and nobody else. */
@Component
class AuditorAccess {

    private final CurrentPerson currentPerson;

    AuditorAccess(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    boolean isAuditor() {
        return currentPerson.get().isIn(Roles.AUDITOR);
    }

    /** @throws AuditorsOnly for everybody else */
    Person requireAuditor() {
        if (!isAuditor()) {
            throw new AuditorsOnly();
        }
        return currentPerson.get();
    }
}
