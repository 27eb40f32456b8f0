package org.xuanjiang.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xuanjiang.audit.Refusals;

/** Stands before security, so that it sees the refusals of security, fence, gate and features alike. */
@Component
class RefusalsOnTrail extends OncePerRequestFilter implements Ordered {

    private static final Set<Integer> REFUSED = Set.of(HttpStatus.FORBIDDEN.value(), HttpStatus.CONFLICT.value());

    private final Refusals refusals;

    RefusalsOnTrail(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public int getOrder() {
        return SecurityProperties.DEFAULT_FILTER_ORDER - 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        // Asked before: the request may end the session.
        var person = SessionPerson.of(request);
        chain.doFilter(request, response);
        if (person != null && REFUSED.contains(response.getStatus())) {
            refusals.record(person, request.getMethod() + " " + request.getRequestURI(), response.getStatus());
        }
    }
}
