package org.xuanjiang.organization.workflow;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;

/** Creates what is missing of units, groups and persons in the engine, and leaves alone what is there. */
@Component
class Accounts {

    /** Groups of the federation: they see the work of every unit. */
    private static final List<String> FEDERATION_GROUPS = List.of(
        Roles.REVIEWER, Roles.APPROVER, Roles.PUBLICITY, Roles.SUPERVISOR, Roles.AUDITOR);

    static final String SEALED = "sealed.administrator";

    private final IdentityService identities;
    private final Units units;
    private final SeededFilters filters;

    Accounts(IdentityService identities, Units units, SeededFilters filters) {
        this.identities = identities;
        this.units = units;
        this.filters = filters;
    }

    void ensureGroupsAndUnits() {
        Roles.names().forEach(this::ensureGroup);
        for (var unit : units.all()) {
            if (identities.createTenantQuery().tenantId(unit.id()).count() == 0) {
                var tenant = identities.newTenant(unit.id());
                tenant.setName(unit.name());
                identities.saveTenant(tenant);
                FEDERATION_GROUPS.forEach(group -> identities.createTenantGroupMembership(unit.id(), group));
            }
        }
    }

    /**
     * The engine offers anybody who asks to create its first all-powerful administrator until its group {@code camunda-admin}
     * has a member. So it gets one, whose password nobody knows.
     */
    void sealEngineAdministrator() {
        if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        ensureGroup(Groups.CAMUNDA_ADMIN, "引擎超级管理员（封存）");
        var user = identities.newUser(SEALED);
        user.setFirstName("系统");
        user.setLastName("封存账户");
        var password = new byte[48];
        new SecureRandom().nextBytes(password);
        user.setPassword(Base64.getEncoder().encodeToString(password));
        identities.saveUser(user);
        identities.createMembership(SEALED, Groups.CAMUNDA_ADMIN);
    }

    /** @param unitId the person's own unit, or {@code null} for the federation's groups, which see all of them */
    void ensurePerson(String id, String unitName, String roleName, String group, String unitId, String password) {
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identities.newUser(id);
        user.setFirstName(unitName);
        user.setLastName(roleName);
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(id, group);
        if (unitId != null) {
            identities.createTenantUserMembership(unitId, id);
        }
        filters.ensureFor(id);
    }

    private void ensureGroup(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            var group = identities.newGroup(id);
            group.setName(name);
            group.setType("XUANJIANG");
            identities.saveGroup(group);
        }
    }
}
