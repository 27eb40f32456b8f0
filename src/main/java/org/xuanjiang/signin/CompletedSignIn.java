package org.xuanjiang.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.AccountEvent.Kind;
import org.xuanjiang.organization.account.AccountJournal;
import org.xuanjiang.organization.account.Accounts;

/** A person has proven everything that is asked of them, in one step or in two. */
@Component
public class CompletedSignIn {

    private final AccountJournal journal;
    private final Accounts accounts;
    private final SignInTries tries;
    private final KnownDevices devices;

    CompletedSignIn(AccountJournal journal, Accounts accounts, SignInTries tries, KnownDevices devices) {
        this.journal = journal;
        this.accounts = accounts;
        this.tries = tries;
        this.devices = devices;
    }

    /** @throws RuntimeException when it cannot be recorded; then the person must not stay in */
    public void complete(String personId, HttpServletRequest request, HttpServletResponse response) {
        journal.note(Kind.SIGNED_IN, personId, personId, null);
        accounts.signedIn(personId, request.getRemoteAddr());
        tries.forget(personId, new SignInDetails(request));
        devices.remember(personId, request, response);
    }
}
