package org.xuanjiang.signin.oidc;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;

/** A script may not follow a redirect to another server, so it is told the address and goes there with the whole page. */
class PageOrScriptRedirect implements RedirectStrategy {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        var accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if (address.startsWith("/") || !accepted.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            redirect.sendRedirect(request, response, address);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), Map.of("location", address));
    }
}
