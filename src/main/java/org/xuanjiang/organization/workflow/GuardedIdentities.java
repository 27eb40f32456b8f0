package org.xuanjiang.organization.workflow;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.account.AccountEvent.Kind;
import org.xuanjiang.organization.account.AccountJournal;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.organization.account.NobodyToAdd;
import org.xuanjiang.organization.account.OwnRoles;
import org.xuanjiang.organization.account.RoleRules;
import org.xuanjiang.organization.account.SealedAdministrator;

/**
 * The one way to write persons, roles and units, whoever calls the engine: which roles go together, what stays sealed, and that
 * sessions end with what they began with. What a password must be has been asked before, see {@link HousePasswordPolicy}.
 */
class GuardedIdentities extends DbIdentityServiceProvider {

    private final Accounts accounts;
    private final EnginePasswords passwords;
    private final AccountJournal journal;

    GuardedIdentities(Accounts accounts, EnginePasswords passwords, AccountJournal journal) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var entity = (UserEntity) user;
        var id = user.getId();
        var isNew = entity.getRevision() == 0;
        requireOpen(!isNew && id.equals(Accounts.SEALED));
        if (!entity.hasNewPassword()) {
            var saved = super.saveUser(user);
            if (isNew) {
                begin(id, false);
            }
            return saved;
        }
        passwords.keepFormer(id);
        var saved = super.saveUser(user);
        if (isNew) {
            begin(id, true);
        }
        var byOneself = id.equals(acting());
        accounts.passwordSet(id, acting() != null && !byOneself, byOneself ? null : acting());
        journal.note(byOneself ? Kind.PASSWORD_CHANGED : Kind.PASSWORD_RESET, id, acting(), null);
        return saved;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        requireOpen(userId.equals(Accounts.SEALED));
        var deleted = super.deleteUser(userId);
        accounts.end(userId);
        journal.note(Kind.DELETED, userId, acting(), null);
        return deleted;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        requireThere(findUserById(userId), findGroupById(groupId));
        requireOpen(userId.equals(Accounts.SEALED) != groupId.equals(Groups.CAMUNDA_ADMIN));
        requireOther(userId);
        // First of all: two administrators at once must not each see only the roles before.
        accounts.endSessions(userId);
        try {
            accounts.find(userId).ifPresent(account -> RoleRules.requireCompatible(userId, account.person().groups(), groupId));
        } catch (Refusal refusal) {
            journal.note(Kind.ROLE_REFUSED, userId, acting(), groupId);
            throw new IdentityRefused(refusal);
        }
        var created = super.createMembership(userId, groupId);
        journal.note(Kind.ROLE_ADDED, userId, acting(), groupId);
        return created;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        requireOpen(groupId.equals(Groups.CAMUNDA_ADMIN));
        requireOther(userId);
        accounts.endSessions(userId);
        var deleted = super.deleteMembership(userId, groupId);
        noteRemoval(deleted, Kind.ROLE_REMOVED, userId, groupId);
        return deleted;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        requireOpen(groupId.equals(Groups.CAMUNDA_ADMIN));
        accounts.endSessionsOfGroup(groupId);
        return super.deleteGroup(groupId);
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
        requireThere(findTenantById(tenantId), findUserById(userId));
        requireOther(userId);
        accounts.endSessions(userId);
        var created = super.createTenantUserMembership(tenantId, userId);
        journal.note(Kind.UNIT_ADDED, userId, acting(), tenantId);
        return created;
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        requireOther(userId);
        accounts.endSessions(userId);
        var deleted = super.deleteTenantUserMembership(tenantId, userId);
        noteRemoval(deleted, Kind.UNIT_REMOVED, userId, tenantId);
        return deleted;
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenantId, String groupId) {
        requireThere(findTenantById(tenantId), findGroupById(groupId));
        accounts.endSessionsOfGroup(groupId);
        return super.createTenantGroupMembership(tenantId, groupId);
    }

    @Override
    public IdentityOperationResult deleteTenantGroupMembership(String tenantId, String groupId) {
        accounts.endSessionsOfGroup(groupId);
        return super.deleteTenantGroupMembership(tenantId, groupId);
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenantId) {
        accounts.endSessionsOfUnit(tenantId);
        return super.deleteTenant(tenantId);
    }

    private void begin(String userId, boolean withPassword) {
        accounts.begin(userId, withPassword);
        journal.note(Kind.CREATED, userId, acting(), null);
    }

    /** Who was no member has lost nothing. */
    private void noteRemoval(IdentityOperationResult deleted, Kind kind, String userId, String from) {
        if (deleted.getOperation().equals(IdentityOperationResult.OPERATION_DELETE)) {
            journal.note(kind, userId, acting(), from);
        }
    }

    private void requireOther(String userId) {
        if (userId.equals(acting())) {
            throw new IdentityRefused(new OwnRoles());
        }
    }

    /** The engine itself would answer with an error of the server. */
    private static void requireThere(Object one, Object other) {
        if (one == null || other == null) {
            throw new IdentityRefused(new NobodyToAdd());
        }
    }

    private static void requireOpen(boolean sealed) {
        if (sealed) {
            throw new IdentityRefused(new SealedAdministrator());
        }
    }

    /** Who asks the engine, or whoever has signed in where we ask it for them; {@code null} for the program itself. */
    private String acting() {
        var acting = getCurrentAuthentication();
        if (acting != null) {
            return acting.getUserId();
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken ? null : signedIn.getName();
    }
}
