package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xuanjiang.signin.SignedInSessions;

/** Ends a session that is over for a reason that the container does not know. Being idle for too long is the container's business. */
class SessionLimits extends OncePerRequestFilter {

    private final SignedInSessions sessions;
    private final RequestMatcher files;

    /** @param files what is the same for everybody, so that it need not be asked for */
    SessionLimits(SignedInSessions sessions, RequestMatcher files) {
        this.sessions = sessions;
        this.files = files;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var session = request.getSession(false);
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || person == null || files.matches(request) || !sessions.isOver(session, person.getName())) {
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
}
