package org.xuanjiang.web.fence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xuanjiang.organization.Person;
import org.xuanjiang.web.ProblemWriter;

/**
 * Stands before the API of the engine and of its web applications: what is not on the {@link AllowList} is answered here and
 * leaves a line in the log. What they refuse themselves is told in our own words.
 */
final class Fence extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Fence.class);
    private static final String UNUSUAL = "请求的写法不符合规定，没有执行。请刷新页面后重试；仍不成功的，请联系系统管理员。";
    private static final int LONGEST_IN_LOG = 200;

    private final AllowList list;
    private final Supplier<Person> currentPerson;
    private final CallReader reader = new CallReader();

    Fence(AllowList list, Supplier<Person> currentPerson) {
        this.list = list;
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var person = currentPerson.get();
        Call call;
        try {
            call = reader.read(request, person);
        } catch (NotReadable unusual) {
            refuse(request, response, person, unusual.status(), unusual.getMessage(), UNUSUAL);
            return;
        }
        var objection = list.objection(call);
        if (objection.isPresent()) {
            refuse(request, response, person, HttpStatus.FORBIDDEN, objection.get().rule(), objection.get().reason());
            return;
        }
        var answer = new HeldAnswer(response);
        chain.doFilter(new ReadRequest(request, list.leavesOpenHowMany(call), call.body() == null ? new byte[0] : reader.write(call.body())), answer);
        if (answer.isError()) {
            tell(request, response, person, EngineError.of(answer.getStatus(), answer.body()));
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, Person person, EngineError error) throws IOException {
        LOG.info("behind the fence: person={} method={} path={} status={}", forLog(person.id()), forLog(request.getMethod()),
            forLog(request.getRequestURI()), error.status().value());
        // The length was that of the engine's words.
        response.setContentLengthLong(-1);
        ProblemWriter.write(response, error.status(), error.text());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Person person, HttpStatus status,
                               String rule, String reason) throws IOException {
        LOG.warn("fence refused: person={} method={} path={} rule={}", forLog(person.id()), forLog(request.getMethod()),
            forLog(request.getRequestURI()), forLog(rule));
        ProblemWriter.write(response, status, reason);
    }

    /** What people send could otherwise write lines of its own. */
    private static String forLog(String text) {
        var oneLine = text.replaceAll("[^\\x21-\\x7e ]", "?");
        return oneLine.length() > LONGEST_IN_LOG ? oneLine.substring(0, LONGEST_IN_LOG) + "…" : oneLine;
    }
}
