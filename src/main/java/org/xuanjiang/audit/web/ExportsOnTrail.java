package org.xuanjiang.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xuanjiang.audit.Exports;

/** Whatever is handed out as a file says so in a header before its first byte: that is where it is recorded, for all features alike. */
@Component
class ExportsOnTrail extends OncePerRequestFilter implements Ordered {

    private final Exports exports;

    ExportsOnTrail(Exports exports) {
        this.exports = exports;
    }

    @Override
    public int getOrder() {
        return SecurityProperties.DEFAULT_FILTER_ORDER - 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                record(request, name, value);
                super.setHeader(name, value);
            }

            @Override
            public void addHeader(String name, String value) {
                record(request, name, value);
                super.addHeader(name, value);
            }
        });
    }

    private void record(HttpServletRequest request, String header, String value) {
        if (HttpHeaders.CONTENT_DISPOSITION.equalsIgnoreCase(header) && value != null && value.startsWith("attachment")) {
            exports.record(SessionPerson.of(request), request.getMethod() + " " + request.getRequestURI());
        }
    }
}
