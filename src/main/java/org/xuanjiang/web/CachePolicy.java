package org.xuanjiang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** Answers are kept nowhere, files only as long as they cannot have changed. */
class CachePolicy implements HeaderWriter {

    /** Come from the engine alone, with its version in the address: four megabytes that every page asks for. */
    private static final String OF_ONE_RELEASE = "/camunda/lib/";
    private static final Pattern FONTS_AND_PICTURES = Pattern.compile("/camunda/assets/.*|/camunda/favicon\\.ico");
    /** Ours lie between the engine's there and change without a new address. */
    private static final Pattern FILES = Pattern.compile("/(camunda/app|xuanjiang|webjars)/.*|/favicon\\.ico|/robots\\.txt");
    private static final Set<Integer> FOUND = Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_NOT_MODIFIED);

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOUND.contains(response.getStatus()) ? ofFound(request) : "no-store");
    }

    private static String ofFound(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith(OF_ONE_RELEASE) && request.getParameter("bust") != null) {
            return "private, max-age=31536000, immutable";
        }
        if (FONTS_AND_PICTURES.matcher(path).matches()) {
            return "private, max-age=86400";
        }
        return path.startsWith(OF_ONE_RELEASE) || FILES.matcher(path).matches() ? "private, no-cache" : "no-store";
    }
}
