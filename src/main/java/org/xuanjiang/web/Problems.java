package org.xuanjiang.web;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Refusal;

/** Answers of our API when something is refused (RFC 9457): Chinese, to the point, never a stack trace. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(
        Refusal.Kind.INVALID, HttpStatus.BAD_REQUEST,
        Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
        Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
        Refusal.Kind.CONFLICT, HttpStatus.CONFLICT);

    /** Also a refusal deep inside an exception of the engine, which wraps what its listeners throw. */
    @ExceptionHandler(RuntimeException.class)
    ProblemDetail refused(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal);
            }
        }
        LOG.error("unexpected failure", thrown);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "系统出现意外错误，您填写的内容已保留。请稍后再试；如仍不成功，请联系系统管理员。");
    }

    /** The firewall looks at a header only when somebody reads it. */
    @ExceptionHandler(RequestRejectedException.class)
    ProblemDetail malformed() {
        return malformed(HttpStatus.BAD_REQUEST);
    }

    private static ProblemDetail malformed(HttpStatus status) {
        return problem(status, "请求的格式或地址不对（" + status.value() + "），请刷新页面后重试。");
    }

    private static ProblemDetail answer(Refusal refusal) {
        var problem = problem(STATUS.get(refusal.kind()), refusal.getMessage());
        problem.setProperty("errors", refusal instanceof InvalidSubmission invalid ? invalid.problems() : List.of());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.is5xxServerError() ? "系统错误" : "未能办理");
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException thrown, HttpHeaders headers,
                                                                  HttpStatusCode status, WebRequest request) {
        if (thrown.getCause() instanceof UnrecognizedPropertyException unknown) {
            var name = unknown.getPropertyName();
            return new ResponseEntity<>(answer(InvalidSubmission.at(name, "没有名为“" + name + "”的填写项，请刷新页面后重新填写。")), status);
        }
        return super.handleHttpMessageNotReadable(thrown, headers, status, request);
    }

    /** A person at a browser gets a page that says so. */
    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException thrown, HttpHeaders headers,
                                                                    HttpStatusCode status, WebRequest request) {
        if (request instanceof ServletWebRequest servlet && ErrorAnswers.wantsPage(servlet.getRequest(), servlet.getRequest().getRequestURI())) {
            return sendError(servlet.getResponse(), status);
        }
        return super.handleNoResourceFoundException(thrown, headers, status, request);
    }

    private static ResponseEntity<Object> sendError(HttpServletResponse response, HttpStatusCode status) {
        try {
            response.sendError(status.value());
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Spring's own messages are English and name its classes. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception thrown, Object body, HttpHeaders headers,
                                                             HttpStatusCode status, WebRequest request) {
        return super.handleExceptionInternal(thrown, malformed(HttpStatus.valueOf(status.value())), headers, status, request);
    }
}
