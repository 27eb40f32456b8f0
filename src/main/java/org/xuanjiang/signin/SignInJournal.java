package org.xuanjiang.signin;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.AccountEvent.Kind;
import org.xuanjiang.organization.account.AccountJournal;
import org.xuanjiang.organization.account.Accounts;

/** Notes who came, who left and who was not let in, whichever way they signed in. */
@Component
class SignInJournal {

    private final AccountJournal journal;
    private final Accounts accounts;

    SignInJournal(AccountJournal journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    @EventListener
    void came(InteractiveAuthenticationSuccessEvent event) {
        var person = event.getAuthentication();
        var address = person.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
        accounts.signedIn(person.getName(), address);
        journal.note(Kind.SIGNED_IN, person.getName(), person.getName(), null);
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        var person = event.getAuthentication().getName();
        journal.note(Kind.SIGNED_OUT, person, person, null);
    }

    @EventListener
    void wasNotLetIn(AbstractAuthenticationFailureEvent event) {
        var typed = event.getAuthentication().getName();
        var name = AccountName.isPossible(typed) ? typed : "(no account name)";
        journal.note(Kind.SIGN_IN_REFUSED, name, name, event.getException().getMessage());
    }
}
