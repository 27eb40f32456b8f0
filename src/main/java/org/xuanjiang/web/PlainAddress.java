package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address is written in one way. Those who check a path read it as it was sent, those who answer it read it decoded, and
 * {@code %63omplete} would be {@code complete} to one and not to the other. Comes first of all: Spring Security itself fails
 * on such a path before it could refuse it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddress extends OncePerRequestFilter {

    private static final String UNRESERVED = "%(?:2[DE]|3[0-9]|[46][1-9A-F]|[57][0-9A]|5F|7E)";
    private static final Pattern READ_IN_TWO_WAYS =
        Pattern.compile("//|;|/\\.{1,2}(?:/|$)|" + UNRESERVED, Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (READ_IN_TWO_WAYS.matcher(request.getRequestURI()).find()) {
            ProblemWriter.write(response, HttpStatus.BAD_REQUEST, "网址的写法不规范，请从页面上的链接进入。");
            return;
        }
        chain.doFilter(request, response);
    }
}
