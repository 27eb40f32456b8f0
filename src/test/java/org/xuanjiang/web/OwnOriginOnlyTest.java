package org.xuanjiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which requests a page of another site made the browser send. */
class OwnOriginOnlyTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "POST, same-origin, https://xj.example.org,      true",
        "POST, none,        -,                           true",
        "POST, -,           -,                           true",
        "POST, -,           https://xj.example.org,      true",
        "POST, -,           https://XJ.example.org:443,  true",
        "GET,  cross-site,  https://other.example.org,   true",
        "POST, cross-site,  https://xj.example.org,      false",
        "POST, same-site,   -,                           false",
        "PUT,  -,           https://other.example.org,   false",
        "POST, -,           https://xj.example.org:8443, false",
        "POST, -,           http://xj.example.org,       false",
        "POST, -,           null,                        false",
        "DELETE, -,         https://xj.example.org.evil.example, false",
        "POST, -,           '://',                       false"})
    void foreignRequestGoesNoFurther(String method, String site, String origin, boolean passes) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/tasks/1/complete");
        request.setScheme("https");
        request.setServerName("xj.example.org");
        request.setServerPort(443);
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        var response = new MockHttpServletResponse();
        var beyond = new MockFilterChain();

        new OwnOriginOnly().doFilter(request, response, beyond);

        assertThat(beyond.getRequest() != null).isEqualTo(passes);
        assertThat(response.getStatus()).isEqualTo(passes ? 200 : 403);
    }
}
