package org.xuanjiang.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who is signed in, asked where security has not begun yet, or is over. */
final class SessionPerson {

    private static final HttpSessionSecurityContextRepository SESSIONS = new HttpSessionSecurityContextRepository();

    private SessionPerson() {
    }

    /** @return account, or null when nobody is signed in */
    static String of(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            return null;
        }
        var signedIn = SESSIONS.loadDeferredContext(request).get().getAuthentication();
        return signedIn == null ? null : signedIn.getName();
    }
}
