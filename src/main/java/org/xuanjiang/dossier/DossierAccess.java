package org.xuanjiang.dossier;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.xuanjiang.dossier.content.Subject;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** Who may make and take dossiers: the auditor, and those of the federation who have decided on what lies in them. */
@Component
public class DossierAccess {

    private static final Set<String> GROUPS = Set.of(Roles.AUDITOR, Roles.REVIEWER, Roles.APPROVER);

    /** @throws DossiersNotOpen unless the person has one of these roles */
    public void requireMayTake(Person person) {
        if (GROUPS.stream().noneMatch(person::isIn)) {
            throw new DossiersNotOpen();
        }
    }

    /** @throws DossierNotFound when it belongs to a unit that is not theirs */
    void requireTheirs(Subject subject, Person person) {
        if (subject.isPlan() && !person.belongsTo(subject.unitId())) {
            throw new DossierNotFound();
        }
    }

    boolean isTheirs(Dossier dossier, Person person) {
        return dossier.unitId() == null || person.belongsTo(dossier.unitId());
    }
}
