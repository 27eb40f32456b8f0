package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xuanjiang.signin.Hurdle;

/** Leads whoever has signed in to the first hurdle that still stands; an API says so instead. */
class HurdleFilter extends OncePerRequestFilter {

    private final List<Hurdle> hurdles;
    private final RequestMatcher open;
    private final RequestMatcher api;

    /**
     * @param open what everybody may ask for, signed in or not
     * @param api  what is answered by a problem instead of a page
     */
    HurdleFilter(List<Hurdle> hurdles, RequestMatcher open, RequestMatcher api) {
        this.hurdles = hurdles;
        this.open = open;
        this.api = api;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var hurdle = open.matches(request) ? Optional.<Hurdle>empty() : firstBefore(request);
        if (hurdle.isEmpty() || isAt(hurdle.get(), request)) {
            chain.doFilter(request, response);
        } else if (api.matches(request)) {
            ProblemWriter.write(response, HttpStatus.FORBIDDEN, "登录尚未完成，请刷新页面，按提示办理后再继续。");
        } else {
            response.sendRedirect(request.getContextPath() + hurdle.get().page());
        }
    }

    private Optional<Hurdle> firstBefore(HttpServletRequest request) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        var session = request.getSession();
        return hurdles.stream().filter(hurdle -> hurdle.standsBefore(person.getName(), session)).findFirst();
    }

    private static boolean isAt(Hurdle hurdle, HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(hurdle.page()) || path.startsWith(hurdle.page() + "/");
    }
}
