package org.xuanjiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.xuanjiang.signin.Hurdle;

/** Two hurdles, one after the other, before a person who has signed in. */
class HurdleFilterTest {

    private static final String FIRST = "/account/first";
    private static final String SECOND = "/account/second";

    private final Set<String> standing = new HashSet<>(List.of(FIRST, SECOND));
    private final HurdleFilter filter = new HurdleFilter(List.of(hurdle(FIRST), hurdle(SECOND)),
        PathPatternRequestMatcher.withDefaults().matcher("/xuanjiang/**"), PathPatternRequestMatcher.withDefaults().matcher("/api/**"));

    @BeforeEach
    void somebodyHasSignedIn() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", null, List.of()));
    }

    @AfterEach
    void nobodyHas() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda/app/tasklist/default/", SECOND, FIRST + "x"})
    void pageLeadsToTheFirstHurdle(String path) throws Exception {
        assertThat(ask(path).getRedirectedUrl()).isEqualTo(FIRST);
    }

    @Test
    void apiSaysThatSomethingIsLeftToDo() throws Exception {
        var answer = ask("/api/tasks/1");

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("登录尚未完成");
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, FIRST + "/answer", "/xuanjiang/login.css"})
    void hurdleItselfAndStaticFilesAreReached(String path) throws Exception {
        assertThat(ask(path).getRedirectedUrl()).isNull();
    }

    @Test
    void nextHurdleFollowsAndThenTheWayIsFree() throws Exception {
        standing.remove(FIRST);
        assertThat(ask("/").getRedirectedUrl()).isEqualTo(SECOND);

        standing.remove(SECOND);
        assertThat(ask("/").getRedirectedUrl()).isNull();
    }

    @Test
    void strangersMeetNoHurdle() throws Exception {
        nobodyHas();

        assertThat(ask("/").getRedirectedUrl()).isNull();
    }

    private MockHttpServletResponse ask(String path) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private Hurdle hurdle(String page) {
        return new Hurdle() {
            @Override
            public boolean standsBefore(String personId, HttpSession session) {
                return standing.contains(page);
            }

            @Override
            public String page() {
                return page;
            }
        };
    }
}
