package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where cookies are kept for HTTPS, nobody could sign in without it, and a password must not be typed in vain. */
class HttpsOnly extends OncePerRequestFilter {

    /** A monitor on the machine itself asks past the proxy. */
    private static final String HEALTH = "/actuator/health";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.isSecure() || request.getRequestURI().equals(request.getContextPath() + HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("本系统只接受 HTTPS 访问，请把地址中的 http 改为 https。"
            + "如果地址已经是 https，请系统管理员检查反向代理是否发送 X-Forwarded-Proto，以及 xuanjiang.trusted-proxies 的设置。");
    }
}
