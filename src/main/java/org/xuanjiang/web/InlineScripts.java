package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xuanjiang.kernel.Sha256;

/**
 * Lets the pages of the engine's web applications run the one script that is written into them, and no other: the policy names
 * its hash. The engine's own nonce lies in one place for all requests, so that pages loaded at the same time got each other's
 * and stayed empty.
 */
class InlineScripts extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile(".*/camunda/app/([^.]*|.*\\.html)");
    private static final Pattern INLINE = Pattern.compile("<script\\b(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        if (page.getStatus() == HttpServletResponse.SC_OK) {
            var text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.ofWebApplications(hashes(text)));
        }
        page.copyBodyToResponse();
    }

    private static String hashes(String page) {
        return INLINE.matcher(page).results().map(script -> " 'sha256-" + sha256(script.group(1).replace("\r\n", "\n")) + "'")
            .collect(Collectors.joining());
    }

    private static String sha256(String script) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8)));
    }
}
