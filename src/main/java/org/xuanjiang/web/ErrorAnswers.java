package org.xuanjiang.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is answered where nobody else found words: a page for a person, a problem for a program, no class, version or trace. */
@Controller
class ErrorAnswers implements ErrorController {

    private static final Map<HttpStatus, String> ADVICE = Map.of(
        HttpStatus.UNAUTHORIZED, "登录已失效，请重新登录后再办理。",
        HttpStatus.FORBIDDEN, "您没有使用该功能的权限。如确有需要，请联系安全管理员。",
        HttpStatus.NOT_FOUND, "没有这个页面，它可能已经移走，或者地址输入有误。",
        HttpStatus.METHOD_NOT_ALLOWED, "该地址不支持这种操作，请返回首页重新办理。");
    private static final String BAD_REQUEST = "请求的格式或地址不对，请刷新页面后重试。";
    private static final String FAILURE = "系统出现意外错误，请稍后再试；如仍不成功，请联系系统管理员。";

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        var advice = ADVICE.getOrDefault(status, status.is4xxClientError() ? BAD_REQUEST : FAILURE);
        write(request, response, status, advice, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
    }

    /** Refuses what was asked for, as a page or as a problem. */
    static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String advice) throws IOException {
        write(request, response, status, advice, request.getRequestURI());
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String advice, String path)
        throws IOException {
        if (wantsPage(request, path)) {
            writePage(request, response, status, advice);
        } else {
            ProblemWriter.write(response, status, advice);
        }
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status != null && status.isError() ? status : HttpStatus.NOT_FOUND;
    }

    static boolean wantsPage(HttpServletRequest request, String path) {
        var accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return accepted.contains(MediaType.TEXT_HTML_VALUE) && !accepted.contains(MediaType.APPLICATION_JSON_VALUE)
            && !path.startsWith(request.getContextPath() + "/api/") && !path.startsWith(request.getContextPath() + "/camunda/api/");
    }

    private static void writePage(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String advice) throws IOException {
        try (var template = new ClassPathResource("web/error.html").getInputStream()) {
            var page = new String(template.readAllBytes(), StandardCharsets.UTF_8).formatted(request.getContextPath(), status.value(), advice);
            response.setStatus(status.value());
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(page);
        }
    }
}
