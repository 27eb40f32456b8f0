package org.xuanjiang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Content security policies: our own pages run our own files and nothing else; what an API answers is no page at all. */
class ContentPolicy implements HeaderWriter {

    static final String HEADER = "Content-Security-Policy";

    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** AngularJS compiles its templates, and the diagrams set styles of single elements. */
    private static final String WEB_APPLICATIONS = "default-src 'self'; script-src 'self' 'unsafe-eval'%s; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, policyOf(request.getRequestURI().substring(request.getContextPath().length())));
        }
    }

    /** @param inlineScripts sources for the scripts written into the page, each with a blank before it */
    static String ofWebApplications(String inlineScripts) {
        return WEB_APPLICATIONS.formatted(inlineScripts);
    }

    private static String policyOf(String path) {
        if (path.startsWith("/api/") || path.startsWith("/camunda/api/") || path.startsWith("/actuator/")) {
            return NO_PAGE;
        }
        return path.startsWith("/camunda/") ? ofWebApplications("") : OWN_PAGES;
    }
}
