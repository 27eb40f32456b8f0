package org.xuanjiang.signin.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says what to do; the reason goes to the log. */
class ProviderRefusal implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderRefusal.class);

    private static final int LONGEST_REASON = 300;

    private final String signInPage;

    ProviderRefusal(String signInPage) {
        this.signInPage = signInPage;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
        throws IOException {
        LOG.warn("sign-in by provider refused, asked from {}: {}", request.getRemoteAddr(), reason(refused));
        var page = signInPage + (refused instanceof DisabledException ? "?unknown" : "?provider");
        response.sendRedirect(request.getContextPath() + page);
    }

    /** Part of it may come from the provider or from the address that the browser was sent to, so it stays on one short line. */
    private static String reason(AuthenticationException refused) {
        var reason = String.valueOf(refused instanceof OAuth2AuthenticationException failed ? failed.getError() : refused.getMessage());
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON)).replaceAll("\\p{Cntrl}", " ");
    }
}
