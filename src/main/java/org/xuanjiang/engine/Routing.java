package org.xuanjiang.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables with which the process finds its way after a task: ids, enumeration names, yes or no. Nothing else. */
public record Routing(Map<String, Object> variables) {

    private static final Routing NONE = new Routing(Map.of());

    public static Routing none() {
        return NONE;
    }

    public static Routing with(String variable, Enum<?> value) {
        return new Routing(Map.of(variable, value.name()));
    }

    public static Routing with(String variable, boolean value) {
        return new Routing(Map.of(variable, value));
    }

    public static Routing with(String variable, String id) {
        return new Routing(Map.of(variable, id));
    }

    public Routing and(Routing other) {
        var all = new LinkedHashMap<>(variables);
        all.putAll(other.variables);
        return new Routing(Map.copyOf(all));
    }
}
