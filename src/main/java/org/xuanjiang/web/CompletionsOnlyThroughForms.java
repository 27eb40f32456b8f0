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
 * Answers the engine's own ways to finish a task or to write its variables before they run: its gate would refuse them too,
 * but its REST API turns any such refusal into a 500.
 */
class CompletionsOnlyThroughForms extends OncePerRequestFilter {

    private static final Pattern PAST_THE_FORM = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/[^/]+/"
        + "(complete|submit-form|resolve|delegate|bpmnError|bpmnEscalation|variables|localVariables)(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var reading = request.getMethod().equals("GET");
        if (!reading && PAST_THE_FORM.matcher(request.getRequestURI()).matches()) {
            ProblemWriter.write(response, HttpStatus.FORBIDDEN, "请在任务表单中填写并提交，不能直接调用流程接口办结事项或者写入变量。");
            return;
        }
        chain.doFilter(request, response);
    }
}
