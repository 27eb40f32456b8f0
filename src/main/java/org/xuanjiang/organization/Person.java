package org.xuanjiang.organization;

import java.util.Set;

/**
 * Someone who signed in.
 *
 * @param id      account, for example {@code yuanzhou.drafter}
 * @param name    as shown, for example 原州区总工会 起草人
 * @param groups  group ids, see {@link Roles}
 * @param unitIds units whose work this person may see; all of them for the federation's groups
 */
public record Person(String id, String name, Set<String> groups, Set<String> unitIds) {

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    public boolean belongsTo(String unitId) {
        return unitIds.contains(unitId);
    }
}
