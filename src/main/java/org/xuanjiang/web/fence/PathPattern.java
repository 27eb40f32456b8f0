package org.xuanjiang.web.fence;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A path of the list: words stand for themselves, and these for what the engine or the administrators have named. */
record PathPattern(List<String> segments) {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** Narrow, so that {@code task/{id}} is not also {@code task/count}. */
    private static final Map<String, Pattern> PLACEHOLDERS = Map.of(
        "{id}", Pattern.compile(UUID),
        "{definition}", Pattern.compile("[a-z][a-z-]*:[0-9]+:" + UUID),
        "{name}", Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{1,62}"));
    private static final String ANYTHING = "**";

    static PathPattern of(String path) {
        var segments = List.of(path.split("/", -1));
        segments.stream().filter(segment -> segment.startsWith("{") && !segment.equals(Shape.Fixed.ME)
            && !PLACEHOLDERS.containsKey(segment)).findAny().ifPresent(unknown -> {
                throw new IllegalArgumentException("unknown placeholder " + unknown);
            });
        return new PathPattern(segments);
    }

    boolean matches(List<String> path, String personId) {
        var open = segments.get(segments.size() - 1).equals(ANYTHING);
        if (open ? path.size() < segments.size() - 1 : path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < (open ? segments.size() - 1 : segments.size()); i++) {
            if (!matches(segments.get(i), path.get(i), personId)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String expected, String segment, String personId) {
        if (expected.equals(Shape.Fixed.ME)) {
            return segment.equals(personId);
        }
        var placeholder = PLACEHOLDERS.get(expected);
        return placeholder == null ? expected.equals(segment) || expected.equals("*") : placeholder.matcher(segment).matches();
    }

    @Override
    public String toString() {
        return String.join("/", segments);
    }
}
