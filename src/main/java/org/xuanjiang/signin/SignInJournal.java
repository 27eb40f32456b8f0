package org.xuanjiang.signin;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.AccountEvent.Kind;
import org.xuanjiang.organization.account.AccountJournal;

/** Notes who left and who was not let in, whichever way they signed in. */
@Component
class SignInJournal {

    private final AccountJournal journal;

    SignInJournal(AccountJournal journal) {
        this.journal = journal;
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
