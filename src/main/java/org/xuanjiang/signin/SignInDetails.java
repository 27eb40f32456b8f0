package org.xuanjiang.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody signs in: the address, and the mark of the browser if it carries one. */
public final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final String device;

    public SignInDetails(HttpServletRequest request) {
        super(request);
        this.device = DeviceMark.of(request).map(DeviceMark::hash).orElse(null);
    }

    /** As the table of known devices has it, {@code null} for a browser without a mark. */
    String device() {
        return device;
    }
}
