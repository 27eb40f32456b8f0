package org.xuanjiang.signin.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.xuanjiang.signin.CompletedSignIn;
import org.xuanjiang.signin.SignedInSessions;

/** The session of a person who has shown the second factor: under another id, and good for everything. */
@Component
class PassedHurdle {

    private final SignedInSessions sessions;
    private final CompletedSignIn signIn;

    PassedHurdle(SignedInSessions sessions, CompletedSignIn signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    void by(String personId, HttpServletRequest request, HttpServletResponse response) {
        // Before the session is opened: what cannot be recorded does not happen.
        signIn.complete(personId, request, response);
        request.changeSessionId();
        sessions.proveTwice(request.getSession(), personId);
    }
}
