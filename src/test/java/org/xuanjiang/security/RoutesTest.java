package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Route;
import org.xuanjiang.support.Routes;
import org.xuanjiang.support.WholeProgram;

/** The list of routes is what other suites try; it must not quietly become short. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RoutesTest {

    @Autowired
    private WebApplicationContext program;

    @Test
    void knowsEveryPartOfTheProgram() {
        var routes = Routes.of(program);
        System.out.println("routes: " + Arrays.stream(Route.Kind.values())
            .map(kind -> routes.of(kind).size() + " " + kind).collect(Collectors.joining(", ")));

        assertThat(routes.of(Route.Kind.ENGINE_API)).hasSizeGreaterThan(400);
        assertThat(routes.of(Route.Kind.WEBAPP_API)).hasSizeGreaterThan(20);
        assertThat(routes.of(Route.Kind.STATIC)).hasSizeGreaterThan(300);
        assertThat(routes.of(Route.Kind.PAGE)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(routes.all()).extracting(Route::toString).contains(
            "GET /api/tasks/{id}", "PUT /api/tasks/{id}/draft", "POST /api/campaigns/{id}/call-off", "GET /actuator/health",
            "POST /login", "GET /xuanjiang/login.html", "GET /camunda/app/tasklist/{engine}/",
            "POST /camunda/api/admin/setup/{engine}/user/create", "GET /camunda/api/cockpit/plugin/base/{engine}/incident",
            // A resource below a resource below a resource.
            "PUT /camunda/api/engine/engine/{name}/task/{id}/variables/{varId}",
            "GET /camunda/api/engine/engine/{name}/history/variable-instance/{id}/data");
    }

    @Test
    void fillsInTheVariablesOfAPath() {
        assertThat(Routes.of(program).all()).allSatisfy(route -> assertThat(route.with("some-id")).doesNotContain("{", "}"));
        assertThat(new Route(Route.Kind.ENGINE_API, "GET", "/engine/{name}/file/{file:.*}").with(Map.of("name", "default"), "a"))
            .isEqualTo("/engine/default/file/a");
    }
}
