package org.xuanjiang.support;

import jakarta.ws.rs.core.Application;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.glassfish.jersey.server.model.Resource;

/** The operations of a Jersey application, its sub-resources included: those are found by what their locators return. */
final class JerseyResources {

    /** Parameter of Jersey's servlet that names the application. */
    static final String APPLICATION = "jakarta.ws.rs.Application";

    private final List<Operation> operations = new ArrayList<>();
    private final Deque<Class<?>> entered = new ArrayDeque<>();

    private JerseyResources() {
    }

    static JerseyResources of(String application) {
        var resources = new JerseyResources();
        try {
            var running = (Application) Class.forName(application).getDeclaredConstructor().newInstance();
            running.getClasses().stream().filter(type -> Resource.getPath(type) != null)
                .forEach(type -> resources.enter(join("", Resource.getPath(type).value()), type));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot ask " + application, impossible);
        }
        return resources;
    }

    void forEach(BiConsumer<String, String> methodAndPath) {
        operations.forEach(operation -> methodAndPath.accept(operation.method(), operation.path()));
    }

    /** What a sub-resource says of its own place does not count: its locator's path does. */
    private void enter(String here, Class<?> type) {
        if (entered.contains(type)) {
            return;
        }
        entered.push(type);
        var resource = Resource.from(type, true);
        if (resource != null) {
            walk(here, resource);
        }
        entered.pop();
    }

    private void walk(String here, Resource resource) {
        resource.getResourceMethods().forEach(method -> operations.add(new Operation(method.getHttpMethod(), here)));
        if (resource.getResourceLocator() != null) {
            enter(here, resource.getResourceLocator().getInvocable().getHandlingMethod().getReturnType());
        }
        resource.getChildResources().forEach(child -> walk(join(here, child.getPath()), child));
    }

    private static String join(String above, String path) {
        return path.isEmpty() || path.equals("/") ? above : above + (path.startsWith("/") ? "" : "/") + path;
    }

    private record Operation(String method, String path) {
    }
}
