package org.xuanjiang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.xuanjiang.signin.AddressBlocked;
import org.xuanjiang.signin.ldap.DirectoryUnavailable;

/** Says on the sign-in page why not, as far as a stranger may know. */
class SignInRefusal implements AuthenticationFailureHandler {

    private static final String TEN_MINUTES = "600";

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
        throws IOException {
        if (refused instanceof AddressBlocked) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, TEN_MINUTES);
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("来自您所在网络地址的登录失败次数过多，请10分钟后再试。");
            return;
        }
        response.sendRedirect(request.getContextPath() + "/login?" + reason(refused));
    }

    private static String reason(AuthenticationException refused) {
        if (refused instanceof LockedException) {
            return "locked";
        }
        if (refused instanceof DirectoryUnavailable) {
            return "directory";
        }
        return refused instanceof DisabledException ? "disabled" : "error";
    }
}
