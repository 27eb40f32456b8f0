package org.xuanjiang.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.AccountEvent.Kind;
import org.xuanjiang.organization.account.AccountJournal;
import org.xuanjiang.signin.CompletedSignIn;
import org.xuanjiang.signin.SignedInSessions;
import org.xuanjiang.signin.secondfactor.SecondFactor;

/** Begins the session of whoever has proven the first factor, and leads to where they wanted to go; a second one may stand before that. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignedInSessions sessions;
    private final SecondFactor secondFactor;
    private final CompletedSignIn signIn;
    private final AccountJournal journal;

    SignInOutcome(SignedInSessions sessions, SecondFactor secondFactor, CompletedSignIn signIn, AccountJournal journal) {
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.signIn = signIn;
        this.journal = journal;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
        throws ServletException, IOException {
        try {
            begin(person.getName(), request, response);
        } catch (RuntimeException notRecorded) {
            request.getSession().invalidate();
            throw notRecorded;
        }
        super.onAuthenticationSuccess(request, response, person);
    }

    private void begin(String personId, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        sessions.begin(session, personId);
        if (secondFactor.standsBefore(personId, session)) {
            journal.note(Kind.FIRST_FACTOR_PROVEN, personId, personId, null);
        } else {
            signIn.complete(personId, request, response);
        }
    }
}
