package org.xuanjiang.organization.account;

import java.util.Set;
import org.xuanjiang.organization.Roles;

/** Who administers the system, who administers rights and who audits both are three people, and none of them does the daily work. */
public final class RoleRules {

    private static final Set<String> ALONE = Set.of(Roles.SYS_ADMIN, Roles.SEC_ADMIN, Roles.AUDITOR);

    private RoleRules() {
    }

    /** @throws RolesExcludeEachOther when nobody may hold {@code added} together with what the person holds already */
    public static void requireCompatible(String personId, Set<String> held, String added) {
        var others = held.stream().filter(role -> !role.equals(added)).toList();
        var conflict = others.stream().filter(role -> ALONE.contains(added) || ALONE.contains(role)).findFirst();
        if (conflict.isPresent()) {
            throw new RolesExcludeEachOther(personId, conflict.get(), added);
        }
    }
}
