package org.xuanjiang.organization.deputy;

import java.util.Set;
import java.util.stream.Stream;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/**
 * Who may stand for whom, and who may say so. A deputy does tasks only; roles that are kept apart (three administrators) have none and are none.
 */
public final class DeputyRules {

    private static final Set<String> APART = Set.of(Roles.SYS_ADMIN, Roles.SEC_ADMIN, Roles.AUDITOR, Roles.SUPERVISOR);

    private DeputyRules() {
    }

    /** Whether the person has tasks that another could do for them. */
    public static boolean hasTasks(Person person) {
        return Stream.concat(Roles.OF_UNITS.stream(), Roles.OF_FEDERATION.stream()).anyMatch(person::isIn) && person.groups().stream().noneMatch(APART::contains);
    }

    /** Whether {@code deputy} could do the tasks of {@code person}: works in the Tasklist, in the same unit or both in the federation. */
    public static boolean mayRepresent(Person deputy, Person person) {
        return !deputy.id().equals(person.id()) && hasTasks(person) && hasTasks(deputy) && deputy.unitIds().equals(person.unitIds());
    }

    /** @throws NotADeputy with the reason, when {@link #mayRepresent} is false */
    static void requireMayRepresent(Person deputy, Person person) {
        if (deputy.id().equals(person.id())) {
            throw new NotADeputy("不能指定本人为代理人。");
        }
        if (!hasTasks(person)) {
            throw new NotADeputy(person.name() + "没有可以代理的待办角色。系统管理员、安全管理员、审计人和督办人不设代理。");
        }
        if (!mayRepresent(deputy, person)) {
            throw new NotADeputy("代理人须是同一单位（市总工会为市总工会机关）办理待办的人员，且不是系统管理员、安全管理员、审计人和督办人。");
        }
    }

    /** The person, whoever leads them, or who gives roles; but not whoever would get rights by it. */
    public static boolean mayName(Person actor, Person person) {
        return actor.id().equals(person.id()) || actor.isIn(Roles.SEC_ADMIN) || leads(actor, person);
    }

    /** Those who miss their deadlines are reported to the same. */
    public static boolean leads(Person leader, Person person) {
        return !leader.id().equals(person.id()) && !person.isIn(Roles.UNIT_LEADER) && !person.isIn(Roles.APPROVER)
            && (person.isIn(Roles.DRAFTER) && leader.isIn(Roles.UNIT_LEADER) && leader.unitIds().containsAll(person.unitIds())
                || (person.isIn(Roles.REVIEWER) || person.isIn(Roles.PUBLICITY)) && leader.isIn(Roles.APPROVER));
    }

    /** @throws NotADeputy for whoever names themselves to act for another */
    static void requireNotOneself(Person actor, Person deputy) {
        if (actor.id().equals(deputy.id())) {
            throw new NotADeputy("不能指定自己代理他人。请由被代理人本人或者安全管理员指定。");
        }
    }
}
