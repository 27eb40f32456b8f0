package org.xuanjiang.administration;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.AccountEvent.Kind;
import org.xuanjiang.organization.account.AccountJournal;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.organization.workflow.PersonsPassword;
import org.xuanjiang.signin.SignInFailures;
import org.xuanjiang.signin.secondfactor.SecondFactor;

/**
 * Acts of a system administrator upon the accounts of others. Each has a reason, stands in the record of the account and on the trail,
 * and ends the sessions of the person, except where it only lets somebody in again.
 */
@Service
@Transactional
public class AccountAdministration {

    private static final List<String> WATCHERS = List.of(Roles.SEC_ADMIN, Roles.AUDITOR);

    private final AdministrationAccess access;
    private final Accounts accounts;
    private final AccountJournal journal;
    private final TemporaryPasswords temporaryPasswords;
    private final PersonsPassword password;
    private final SignInFailures failures;
    private final SecondFactor secondFactor;

    AccountAdministration(AdministrationAccess access, Accounts accounts, AccountJournal journal, TemporaryPasswords temporaryPasswords,
                          PersonsPassword password, SignInFailures failures, SecondFactor secondFactor) {
        this.access = access;
        this.accounts = accounts;
        this.journal = journal;
        this.temporaryPasswords = temporaryPasswords;
        this.password = password;
        this.failures = failures;
        this.secondFactor = secondFactor;
    }

    public void disable(String personId, String reason) {
        var actor = requireMayActOn(personId);
        var account = locked(personId);
        if (account.isDisabled()) {
            throw new AccountNotInThatState("该账号已经停用。");
        }
        WATCHERS.stream().filter(role -> account.person().isIn(role) && accounts.othersIn(role, personId) == 0).findFirst()
            .ifPresent(role -> {
                throw new LastOfItsRole(role);
            });
        accounts.disable(personId, actor, reason);
        journal.note(Kind.DISABLED, personId, actor, reason);
    }

    public void enable(String personId, String reason) {
        var actor = requireMayActOn(personId);
        if (!locked(personId).isDisabled()) {
            throw new AccountNotInThatState("该账号没有停用。");
        }
        accounts.enable(personId);
        journal.note(Kind.ENABLED, personId, actor, reason);
    }

    /**
     * The password, which is shown now and never again, and must be changed at the next sign-in.
     *
     * @throws NobodyTakesOver when the same person has taken away the second factor and it is not there again
     */
    public String setTemporaryPassword(String personId, String reason) {
        var actor = requireMayActOn(personId);
        var account = locked(personId);
        if (!account.hasPassword()) {
            throw new AccountNotInThatState("该账号的口令不由本系统保管，请到单位的统一登录系统办理。");
        }
        if (actor.equals(account.secondFactorResetBy())) {
            throw NobodyTakesOver.byPasswordAfterFactor();
        }
        var chosen = temporaryPasswords.next(personId);
        password.set(personId, chosen);
        journal.note(Kind.TEMPORARY_PASSWORD_SET, personId, actor, reason);
        return chosen;
    }

    public void releaseSuspension(String personId, String reason) {
        var actor = requireMayActOn(personId);
        accounts.find(personId).orElseThrow(AccountNotFound::new);
        failures.release(personId);
        journal.note(Kind.SUSPENSION_RELEASED, personId, actor, reason);
    }

    /** @throws NobodyTakesOver when the same person has chosen the password and it has not been changed since */
    public void resetSecondFactor(String personId, String reason) {
        var actor = requireMayActOn(personId);
        var account = locked(personId);
        if (account.mustChange() && actor.equals(account.passwordSetBy())) {
            throw NobodyTakesOver.byFactorAfterPassword();
        }
        if (!secondFactor.remove(personId)) {
            throw new AccountNotInThatState("该账号没有启用双因素。");
        }
        accounts.secondFactorReset(personId, actor);
        journal.note(Kind.SECOND_FACTOR_RESET, personId, actor, reason);
    }

    private String requireMayActOn(String personId) {
        var actor = access.requireMayAct().id();
        if (actor.equals(personId)) {
            throw new OwnAccount();
        }
        return actor;
    }

    /** Locks its row first: two acts at once must not each see only what was before. */
    private Account locked(String personId) {
        accounts.endSessions(personId);
        return accounts.find(personId).orElseThrow(AccountNotFound::new);
    }
}
