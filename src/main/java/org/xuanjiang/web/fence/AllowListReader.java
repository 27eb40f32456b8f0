package org.xuanjiang.web.fence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the list; its notation is explained at the head of the file. A mistake in it stops the start. */
final class AllowListReader {

    private static final String ENGINE = "engine/engine/default/";
    private static final Pattern SECTION = Pattern.compile("\\[[^]:]+: (?<roles>[a-z -]+)]");
    private static final Pattern CLOSED = Pattern.compile("\\[closed: (?<reason>.+)]");
    private static final Pattern LINE = Pattern.compile("(?<method>[A-Z]+) +(?<path>\\S+)(?: +\\?(?<query>(?:\\{me}|[^{])+?))?(?: +(?<body>\\{.*}))?");
    private static final Pattern CLOSED_LINE = Pattern.compile("- +(?<path>\\S+)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z\\[\\]]+");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+(=(\\{me}|[A-Za-z0-9-]+))?|\\[]|[{}]");

    private final List<Rule> rules = new ArrayList<>();
    private final List<AllowList.Closed> closed = new ArrayList<>();
    private Set<String> roles = Set.of();
    private String reason = "";

    static AllowList read(List<String> lines) {
        var reader = new AllowListReader();
        for (int i = 0; i < lines.size(); i++) {
            try {
                reader.take(i + 1, lines.get(i).replaceFirst("(^|\\s+)#.*", "").strip());
            } catch (RuntimeException mistake) {
                throw new IllegalStateException("the fence's list, line " + (i + 1) + ": " + mistake.getMessage(), mistake);
            }
        }
        return new AllowList(reader.rules, reader.closed);
    }

    private void take(int number, String line) {
        var section = SECTION.matcher(line);
        var heading = CLOSED.matcher(line);
        var entry = LINE.matcher(line);
        var closing = CLOSED_LINE.matcher(line);
        if (heading.matches()) {
            reason = heading.group("reason");
        } else if (section.matches() && reason.isEmpty()) {
            roles = Set.of(section.group("roles").split(" "));
        } else if (closing.matches() && !reason.isEmpty()) {
            closed.add(new AllowList.Closed(path(closing.group("path")), reason));
        } else if (entry.matches() && reason.isEmpty() && !roles.isEmpty()) {
            rules.add(new Rule(number, roles, entry.group("method"), exactly(entry.group("path")),
                parameters(entry.group("query")), body(entry.group("body"))));
        } else if (!line.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + line);
        }
    }

    private static PathPattern path(String text) {
        return PathPattern.of(text.replaceFirst("^~/", ENGINE));
    }

    private static PathPattern exactly(String text) {
        if (text.contains("*")) {
            throw new IllegalArgumentException("only what is closed may be written with stars");
        }
        return path(text);
    }

    private static Map<String, Shape> parameters(String query) {
        var parameters = new LinkedHashMap<String, Shape>();
        if (query != null) {
            for (var word : query.strip().split(" +")) {
                var parts = word.split("=", 2);
                if (!WORD.matcher(parts[0]).matches()) {
                    throw new IllegalArgumentException("no parameter: " + word);
                }
                parameters.put(parts[0], parts.length == 1 ? new Shape.Scalar() : new Shape.Fixed(parts[1]));
            }
        }
        return parameters;
    }

    private static Shape body(String text) {
        if (text == null) {
            return null;
        }
        var tokens = new ArrayList<>(TOKEN.matcher(text).results().map(result -> result.group()).toList());
        if (!String.join("", tokens).equals(text.replace(" ", ""))) {
            throw new IllegalArgumentException("no body: " + text);
        }
        tokens.remove(0);
        var keys = keys(tokens);
        if (!tokens.isEmpty()) {
            throw new IllegalArgumentException("more than one body: " + text);
        }
        return keys;
    }

    /** Takes the tokens up to the brace that closes this object. */
    private static Shape keys(List<String> tokens) {
        var known = new LinkedHashMap<String, Shape>();
        while (!tokens.get(0).equals("}")) {
            var name = tokens.remove(0).split("=", 2);
            var many = tokens.get(0).equals("[]") && tokens.remove(0) != null;
            Shape shape;
            if (tokens.get(0).equals("{")) {
                tokens.remove(0);
                shape = keys(tokens);
            } else {
                shape = name.length == 2 ? new Shape.Fixed(name[1]) : new Shape.Scalar();
            }
            known.put(name[0], many ? new Shape.Many(shape) : shape);
        }
        tokens.remove(0);
        return new Shape.Keys(known);
    }
}
