package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xuanjiang.organization.People;

/**
 * Ends the session of whoever signed in ten hours ago, or has no account or no group any more. Being idle for too long is the
 * container's business.
 */
class SessionLimits extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofHours(10);
    private static final String SIGNED_IN_AT = SessionLimits.class.getName() + ".signedInAt";

    private final People people;
    private final Clock clock;

    SessionLimits(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Starts the ten hours anew when somebody signs in again without having signed out. */
    void start(HttpSession session) {
        session.setAttribute(SIGNED_IN_AT, clock.instant());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var session = request.getSession(false);
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || person == null || !hasEnded(session, person.getName())) {
            chain.doFilter(request, response);
            return;
        }
        session.invalidate();
        SecurityContextHolder.clearContext();
        var path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/camunda/api/")) {
            ProblemWriter.write(response, HttpStatus.UNAUTHORIZED, "登录已失效，请重新登录后再办理。");
        } else {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        }
    }

    private boolean hasEnded(HttpSession session, String personId) {
        if (!(session.getAttribute(SIGNED_IN_AT) instanceof Instant signedInAt)) {
            start(session);
            return !people.isActive(personId);
        }
        return !clock.instant().isBefore(signedInAt.plus(LONGEST)) || !people.isActive(personId);
    }
}
