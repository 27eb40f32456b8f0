package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses what a page of another site makes the browser send, whatever tokens come with it. Browsers say where a request
 * stems from; a program that is no browser says nothing and has no session of anybody to misuse.
 */
class OwnOriginOnly extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** {@code none}: typed or chosen by the person, from no page. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(response, HttpStatus.FORBIDDEN, "请求来自其他网站，已拒绝。请从本系统的页面办理。");
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isOwn(origin, request);
    }

    /** Without the scheme: a proxy that ends TLS may not have told it. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var from = UriComponentsBuilder.fromUriString(origin).build();
            var port = from.getPort() == -1 ? "https".equals(from.getScheme()) ? 443 : 80 : from.getPort();
            return request.getServerName().equalsIgnoreCase(from.getHost()) && port == request.getServerPort();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
