package org.xuanjiang.administration;

import org.springframework.stereotype.Component;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** The system administrator acts upon accounts; the security administrator, who gives roles, sees what was done. */
@Component
public class AdministrationAccess {

    private final CurrentPerson currentPerson;

    AdministrationAccess(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /** @throws NotAnAdministrator unless the person acting administers something */
    public Person requireMayLook() {
        var person = currentPerson.get();
        if (!person.isIn(Roles.SYS_ADMIN) && !person.isIn(Roles.SEC_ADMIN)) {
            throw new NotAnAdministrator("系统管理员和安全管理员");
        }
        return person;
    }

    /** @throws NotAnAdministrator unless the person acting administers accounts */
    public Person requireMayAct() {
        var person = currentPerson.get();
        if (!mayAct(person)) {
            throw new NotAnAdministrator("系统管理员");
        }
        return person;
    }

    public boolean mayAct(Person person) {
        return person.isIn(Roles.SYS_ADMIN);
    }
}
