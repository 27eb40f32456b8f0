package org.xuanjiang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the engine's own ways to finish a task before they run: its gate would refuse them too, but its REST API turns any
 * refusal of a completion into a 500.
 */
class CompletionsOnlyThroughForms extends OncePerRequestFilter {

    private static final Pattern COMPLETION = Pattern.compile(
        "/camunda/api/engine/engine/[^/]+/task/[^/]+/(complete|submit-form|resolve|delegate|bpmnError|bpmnEscalation)/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (COMPLETION.matcher(request.getRequestURI()).matches()) {
            ProblemWriter.write(response, HttpStatus.FORBIDDEN, "请在任务表单中填写并提交，不能直接调用流程接口办结事项。");
            return;
        }
        chain.doFilter(request, response);
    }
}
