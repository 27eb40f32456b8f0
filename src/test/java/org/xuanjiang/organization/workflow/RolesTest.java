package org.xuanjiang.organization.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.support.WholeProgram;

/** Which roles go together, and what each may do in the engine; asked of the engine itself, as every caller does. */
@WholeProgram
class RolesTest {

    private static final String PERSON = "many.roles";
    private static final Set<String> ALONE = Set.of(Roles.SYS_ADMIN, Roles.SEC_ADMIN, Roles.AUDITOR);

    @Autowired
    private IdentityService identities;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private Grants grants;

    @BeforeEach
    void someoneHasAnAccount() {
        forget();
        identities.saveUser(identities.newUser(PERSON));
    }

    @AfterEach
    void forget() {
        identities.clearAuthentication();
        identities.deleteUser(PERSON);
    }

    @Test
    void administratorsAndAuditorsHoldNoOtherRole() {
        var refused = new ArrayList<String>();
        for (var held : Roles.names().keySet()) {
            for (var added : Roles.names().keySet()) {
                if (!held.equals(added)) {
                    someoneHasAnAccount();
                    identities.createMembership(PERSON, held);
                    if (ALONE.contains(held) || ALONE.contains(added)) {
                        assertThatThrownBy(() -> identities.createMembership(PERSON, added)).as("%s with %s", added, held)
                            .isInstanceOf(BadUserRequestException.class).hasMessageContaining("不能再担任" + Roles.names().get(added));
                        refused.add(held + "+" + added);
                    } else {
                        assertThatCode(() -> identities.createMembership(PERSON, added)).doesNotThrowAnyException();
                    }
                }
            }
        }
        assertThat(refused).hasSize(3 * 2 + 2 * 3 * 6);
    }

    @Test
    void nobodyChangesTheOwnRolesOrUnits() {
        identities.createMembership(PERSON, Roles.SEC_ADMIN);
        identities.setAuthentication(PERSON, List.of(Roles.SEC_ADMIN));

        refused("自己的角色", () -> identities.createMembership(PERSON, Roles.DRAFTER));
        refused("自己的角色", () -> identities.deleteMembership(PERSON, Roles.SEC_ADMIN));
        refused("自己的角色", () -> identities.createTenantUserMembership("xiji", PERSON));
        refused("自己的角色", () -> identities.deleteTenantUserMembership("xiji", PERSON));
    }

    @Test
    void engineAdministratorStaysSealed() {
        refused("封存", () -> identities.createMembership(PERSON, Groups.CAMUNDA_ADMIN));
        refused("封存", () -> identities.createMembership(Accounts.SEALED, Roles.REVIEWER));
        refused("封存", () -> identities.deleteMembership(Accounts.SEALED, Groups.CAMUNDA_ADMIN));
        refused("封存", () -> identities.deleteUser(Accounts.SEALED));
        refused("封存", () -> identities.deleteGroup(Groups.CAMUNDA_ADMIN));
        var sealed = identities.createUserQuery().userId(Accounts.SEALED).singleResult();
        sealed.setPassword("Brunnen + 9 Lampen");
        refused("封存", () -> identities.saveUser(sealed));
    }

    @Test
    void grantsAreMadeEqualToTheListAtEveryStart() {
        var before = summary();
        grant(Roles.SEC_ADMIN, null, Resources.AUTHORIZATION, "*");
        grant(null, "yuanzhou.drafter", Resources.PROCESS_DEFINITION, "*");
        grant(null, PERSON, Resources.TASK, "*");
        var narrower = authorizations.createAuthorizationQuery().groupIdIn(Roles.AUDITOR).resourceType(Resources.PROCESS_DEFINITION).singleResult();
        narrower.setPermissions(new Permissions[] {Permissions.ALL});
        authorizations.saveAuthorization(narrower);
        authorizations.deleteAuthorization(
            authorizations.createAuthorizationQuery().groupIdIn(Roles.SYS_ADMIN).resourceType(Resources.USER).singleResult().getId());

        grants.reconcile();

        assertThat(summary()).isEqualTo(before);
    }

    @Test
    void nobodyMayWriteGrants() {
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.AUTHORIZATION).count()).isZero();
        for (var role : Roles.names().keySet()) {
            identities.setAuthentication(PERSON, List.of(role));
            assertThatThrownBy(() -> grant(role, null, Resources.TASK, "*")).as(role).isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void systemAdministratorKeepsAccountsAndSecurityAdministratorMemberships() {
        identities.setAuthentication("sys.admin", List.of(Roles.SYS_ADMIN));
        denied(() -> identities.createMembership(PERSON, Roles.DRAFTER));
        denied(() -> identities.createTenantUserMembership("xiji", PERSON));
        denied(() -> identities.deleteUser(PERSON));

        identities.setAuthentication("sec.admin", List.of(Roles.SEC_ADMIN));
        denied(() -> identities.saveUser(identities.newUser("made.by.sec")));
        denied(() -> identities.saveGroup(identities.newGroup("made-by-sec")));
        assertThatCode(() -> identities.createMembership(PERSON, Roles.DRAFTER)).doesNotThrowAnyException();
        assertThatCode(() -> identities.createTenantUserMembership("xiji", PERSON)).doesNotThrowAnyException();
    }

    private static void denied(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AuthorizationException.class);
    }

    private static void refused(String why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(BadUserRequestException.class).hasMessageContaining(why);
    }

    private void grant(String group, String person, Resources resource, String id) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setUserId(person);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(new Permissions[] {Permissions.ALL});
        authorizations.saveAuthorization(grant);
    }

    private List<String> summary() {
        return authorizations.createAuthorizationQuery().list().stream()
            .map(grant -> grant.getGroupId() + " " + grant.getUserId() + " " + grant.getResourceType() + " " + grant.getResourceId() + " "
                + List.of(grant.getPermissions(Permissions.values())))
            .sorted().toList();
    }
}
