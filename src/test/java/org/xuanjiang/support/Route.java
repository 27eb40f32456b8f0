package org.xuanjiang.support;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One method on one path of the running program.
 *
 * @param path template with its variables in braces, for example {@code /api/tasks/{id}}
 */
public record Route(Kind kind, String method, String path) implements Comparable<Route> {

    /** Of a regular expression behind a name, as Jersey allows it, the name alone matters here. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([A-Za-z0-9_.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");
    /** Leads past the names of engine and application into the operations themselves. */
    private static final Map<String, String> NAMES = Map.of(
        "name", "default", "engineName", "default", "processEngineName", "default", "engine", "default");

    /** Who answers. */
    public enum Kind {
        /** Our own controllers. */
        OURS,
        /** Controllers of Spring Boot: health, errors. */
        SPRING,
        /** Sign-in and sign-out, which filters answer. */
        SIGN_IN,
        /** The engine's REST API, as the web applications have it. */
        ENGINE_API,
        /** The APIs of Cockpit, Admin, Tasklist and Welcome. */
        WEBAPP_API,
        /** Pages of the web applications. */
        PAGE,
        /** Files. */
        STATIC,
        /** Patterns of servlets and filters, whatever answers there. */
        CONTAINER
    }

    /** The path with this in the place of every variable, but for the engine's name. */
    public String with(String value) {
        return with(Map.of(), value);
    }

    /**
     * @param values    by name of the variable
     * @param otherwise for variables without a value
     */
    public String with(Map<String, String> values, String otherwise) {
        return VARIABLE.matcher(path).replaceAll(variable -> {
            var name = variable.group(1);
            return values.getOrDefault(name, NAMES.getOrDefault(name, otherwise));
        });
    }

    public boolean changesState() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS") && !method.equals("TRACE");
    }

    @Override
    public int compareTo(Route other) {
        var byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
