package org.xuanjiang.organization.workflow;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.account.Accounts;

/** Creates what is missing of units, groups and persons in the engine, and leaves alone what is there. */
@Component
class FirstAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    /** Groups of the federation: they see the work of every unit. */
    private static final List<String> FEDERATION_GROUPS = List.of(
        Roles.REVIEWER, Roles.APPROVER, Roles.PUBLICITY, Roles.SUPERVISOR, Roles.AUDITOR);

    private final IdentityService identities;
    private final Units units;
    private final SeededFilters filters;
    private final EnginePasswords passwords;
    private final Accounts accounts;

    FirstAccounts(IdentityService identities, Units units, SeededFilters filters, EnginePasswords passwords, Accounts accounts) {
        this.identities = identities;
        this.units = units;
        this.filters = filters;
        this.passwords = passwords;
        this.accounts = accounts;
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
        var members = identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list();
        members.stream().filter(member -> !member.getId().equals(Accounts.SEALED))
            .forEach(member -> LOG.warn("{} may do everything in the engine: take it out of the group {}", member.getId(), Groups.CAMUNDA_ADMIN));
        if (!members.isEmpty()) {
            return;
        }
        ensureGroup(Groups.CAMUNDA_ADMIN, "引擎超级管理员（封存）");
        var user = identities.newUser(Accounts.SEALED);
        user.setFirstName("系统");
        user.setLastName("封存账户");
        identities.saveUser(user);
        passwords.replace(Accounts.SEALED, UUID.randomUUID().toString());
        identities.createMembership(Accounts.SEALED, Groups.CAMUNDA_ADMIN);
    }

    /** An account whose password somebody else knows, so that it must be changed at the first sign-in. */
    void ensureAdministrator(String id, String unitName, String roleName, String group, String password) {
        if (isMissing(id)) {
            create(id, unitName, roleName, group, null, password);
            accounts.passwordSet(id, true);
        }
    }

    /** @param unitId the person's own unit, or {@code null} for the federation's groups, which see all of them */
    void ensureDemoPerson(String id, String unitName, String roleName, String group, String unitId, String password) {
        if (isMissing(id)) {
            create(id, unitName, roleName, group, unitId, password);
            accounts.passwordNeverGrowsOld(id);
        }
    }

    private boolean isMissing(String id) {
        return identities.createUserQuery().userId(id).count() == 0;
    }

    private void create(String id, String unitName, String roleName, String group, String unitId, String password) {
        var user = identities.newUser(id);
        user.setFirstName(unitName);
        user.setLastName(roleName);
        identities.saveUser(user);
        passwords.replace(id, password);
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
