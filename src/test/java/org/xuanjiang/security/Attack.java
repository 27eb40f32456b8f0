package org.xuanjiang.security;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** One request about somebody else's object; {@code ID} stands where its id goes. */
record Attack(String method, String path, String body) {

    private static final Pattern LINE = Pattern.compile("(?<method>[A-Z]+) +(?<path>\\S+)(?: +\\?(?<query>(?:\\{me}|[^{])+?))?(?: +(?<body>\\{.*}))?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z]+(?:\\[])?");

    String pathFor(String id) {
        return path.replace("ID", id);
    }

    String bodyFor(String id) {
        return body.replace("ID", id);
    }

    /**
     * What a line of the fence's list lets pass, with the id in its path, in one of its parameters and in one of the keys of its body.
     *
     * @return nothing for a line that lets nothing pass
     */
    static List<Attack> through(String line, String me, Random random) {
        var rule = LINE.matcher(line.replaceFirst("(^|\\s+)#.*", "").strip());
        if (!rule.matches()) {
            return List.of();
        }
        var path = "/camunda/api/" + rule.group("path").replaceFirst("^~/", "engine/engine/default/").replace("{me}", me)
            .replaceAll("\\{[a-z]+}", "ID");
        var query = new ArrayList<String>();
        var words = rule.group("query") == null ? List.<String>of() : List.of(rule.group("query").strip().split(" +"));
        var asked = words.isEmpty() ? "" : words.get(random.nextInt(words.size()));
        for (var word : words) {
            if (word.contains("=")) {
                query.add(word.replace("{me}", me));
            } else if (word.equals(asked) && !word.endsWith("Results") && !word.endsWith("Result")) {
                query.add(word + "=" + (word.startsWith("sort") || word.equals("latestVersion") ? "" : "ID"));
            }
        }
        var whole = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        var method = rule.group("method");
        var bodies = new ArrayList<Attack>();
        bodies.add(new Attack(method, whole, method.equals("POST") || method.equals("PUT") ? "{}" : ""));
        if (rule.group("body") != null) {
            bodies.add(new Attack(method, whole, body(rule.group("body").replaceAll("\\[]\\{[^{}]*(\\{[^}]*})?[^{}]*}", ""), random)));
        }
        return bodies;
    }

    private static String body(String keys, Random random) {
        var all = KEY.matcher(keys).results().map(found -> found.group()).filter(key -> !key.endsWith("Results")).toList();
        var document = new LinkedHashMap<String, Object>();
        if (!all.isEmpty()) {
            var key = all.get(random.nextInt(all.size()));
            document.put(key.replace("[]", ""), key.endsWith("[]") ? List.of("ID") : "ID");
        }
        return JsonMapper.builder().build().valueToTree(Map.copyOf(document)).toString();
    }
}
