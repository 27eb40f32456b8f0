package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xuanjiang.organization.Person;

/**
 * Tells whoever opens a web application in which they have no work whose it is, and shows the way back. The application itself would
 * start, ask for what the fence refuses, and stay half empty.
 */
class WorkplaceDoor extends OncePerRequestFilter {

    private final Supplier<Person> currentPerson;

    WorkplaceDoor(Supplier<Person> currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var closed = Workplace.ofPage(path).filter(place -> !place.isFor(currentPerson.get()));
        if (closed.isPresent()) {
            ErrorAnswers.write(request, response, HttpStatus.FORBIDDEN, closed.get().refusal());
        } else {
            chain.doFilter(request, response);
        }
    }
}
