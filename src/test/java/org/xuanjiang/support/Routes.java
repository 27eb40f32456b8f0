package org.xuanjiang.support;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Every route that the running program answers, asked of the program itself: Spring's mappings, the files behind them, the
 * engine's and its web applications' Jersey resources, servlets and filters. Needs a program on a real port: the servlets of
 * the web applications exist in no mock.
 */
public final class Routes {

    private static final String PAGE_OF_A_WEBAPP = "/camunda/app/[a-z]+/index.html";

    private final Set<Route> all = new TreeSet<>();

    private Routes() {
    }

    public static Routes of(WebApplicationContext program) {
        var routes = new Routes();
        BeanFactoryUtils.beansOfTypeIncludingAncestors(program, HandlerMapping.class).values().forEach(routes::addMapping);
        routes.addContainer(program.getServletContext());
        // Answered by filters of Spring Security, which tells nobody where they listen.
        Stream.of("/login", "/logout").forEach(path -> routes.add(Route.Kind.SIGN_IN, "POST", path));
        routes.all.stream().map(Route::path).filter(path -> path.matches(PAGE_OF_A_WEBAPP)).toList()
            .forEach(index -> routes.add(Route.Kind.PAGE, "GET", index.replace("index.html", "{engine}/")));
        return routes;
    }

    public List<Route> all() {
        return List.copyOf(all);
    }

    public List<Route> of(Route.Kind... kinds) {
        return all.stream().filter(route -> List.of(kinds).contains(route.kind())).toList();
    }

    private void add(Route.Kind kind, String method, String path) {
        all.add(new Route(kind, method, path));
    }

    private void addMapping(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
            methods.getHandlerMethods().forEach((info, handler) -> addController(info,
                handler.getBeanType().getName().startsWith("org.xuanjiang.") ? Route.Kind.OURS : Route.Kind.SPRING));
        } else if (mapping instanceof AbstractUrlHandlerMapping paths) {
            paths.getHandlerMap().forEach((path, handler) -> {
                if (handler instanceof ResourceHttpRequestHandler files) {
                    files.getLocations().forEach(location -> addFiles(path, location));
                } else {
                    add(Route.Kind.PAGE, "GET", path);
                }
            });
        }
    }

    private void addController(RequestMappingInfo info, Route.Kind kind) {
        var methods = info.getMethodsCondition().getMethods();
        info.getPatternValues().forEach(path -> {
            if (methods.isEmpty()) {
                add(kind, "GET", path);
                add(kind, "POST", path);
            }
            methods.forEach(method -> add(kind, method.name(), path));
        });
    }

    private void addFiles(String pattern, Resource location) {
        var prefix = pattern.replaceFirst("\\*\\*$", "");
        if (!pattern.endsWith("/**")) {
            add(Route.Kind.STATIC, "GET", pattern);
            return;
        }
        try {
            var root = location instanceof ClassPathResource inJars ? "classpath*:" + inJars.getPath() : location.getURL().toString();
            var folder = root.replaceFirst("^classpath\\*:/*", "");
            for (var file : new PathMatchingResourcePatternResolver().getResources(root + "**")) {
                var address = file.getURL().toString();
                if (file.isReadable() && !address.endsWith("/")) {
                    add(Route.Kind.STATIC, "GET", prefix + address.substring(address.lastIndexOf(folder) + folder.length()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list the files of " + pattern, unreadable);
        }
    }

    private void addContainer(ServletContext container) {
        container.getServletRegistrations().values().forEach(servlet -> {
            addPatterns(servlet.getMappings());
            addJersey(servlet);
        });
        container.getFilterRegistrations().values().stream().map(FilterRegistration::getUrlPatternMappings).forEach(this::addPatterns);
    }

    /** {@code /camunda/app/*} is asked as {@code /camunda/app/{any}}. */
    private void addPatterns(Collection<String> patterns) {
        patterns.forEach(pattern -> add(Route.Kind.CONTAINER, "GET", pattern.replace("*", "{any}")));
    }

    private void addJersey(ServletRegistration servlet) {
        var application = servlet.getInitParameter(JerseyResources.APPLICATION);
        if (application != null) {
            servlet.getMappings().forEach(mapping -> {
                var base = mapping.replace("/*", "");
                var kind = base.endsWith("/api/engine") ? Route.Kind.ENGINE_API : Route.Kind.WEBAPP_API;
                JerseyResources.of(application).forEach((method, path) -> add(kind, method, base + path));
            });
        }
    }
}
