package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No request to an API is longer than a very long form; Tomcat itself limits only posted HTML forms. A request must say how
 * long it is, as every browser does: the engine's REST API answers 500 when a body turns out too long while it is read.
 */
class BodyLimit extends OncePerRequestFilter {

    /** Five hundred grassroots rows with every field full are below this. */
    private static final int MAX_BYTES = 1 << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            ProblemWriter.write(response, HttpStatus.LENGTH_REQUIRED, "请求没有说明内容的长度，请刷新页面后重试。");
        } else if (request.getContentLengthLong() > MAX_BYTES) {
            ProblemWriter.write(response, HttpStatus.PAYLOAD_TOO_LARGE, "提交的内容过大（超过 1 MB），请精简后再提交。");
        } else {
            chain.doFilter(request, response);
        }
    }
}
