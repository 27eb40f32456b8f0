package org.xuanjiang.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents, texts and numbers as nobody should send them. */
final class BadDocuments {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of("", " ", "\u3000", "null", "undefined", "NaN", "0", "-1", "true", "\u0000", "一\u0000二",
        "\uD800", "\uDFFF\uD800", "\u202E诓骗\u202C", "\u200B", "\uFEFF开头", "e\u0301", "\u0065\u0301\u0301\u0301", "ﬀ", "ẞ", "İ", "👩‍👩‍👧‍👦", "\r\nX-Injected: 1", "\u001B[31m",
        "\u2028", "'; drop table plan; --", "' or '1'='1", "\") or 1=1 --", "1; select pg_sleep(10)", "\\'; call shutdown; --", "%' union select * from act_id_user --",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "${1+1}", "#{1+1}", "${''.getClass().forName('java.lang.Runtime')}", "{{7*7}}", "<%= 7*7 %>", "${jndi:ldap://127.0.0.1/a}", "%{1+1}", "*{1+1}",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "../../../../etc/passwd", "..\\..\\windows\\win.ini", "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data", "CON", "=1+1", "@SUM(1)", "|id", "$(id)", "`id`", "a".repeat(5_000), "长".repeat(40_000),
        "%00", "%n%s%d%x", "0x10", "１２３", "٣", "2022-02-30", "9999-12-31", "+999999999-12-31", "-0001-01-01", "0000-00-00", "24:00", "25:61",
        "2022-12-20T00:00:00Z", "http://", "https://[::1", "http://a b", "ftp://a", "//evil.example", "xuanjiang", "DRAFTER", "approve", "APPROVE ");
    private static final List<String> MOMENTS = List.of("2022-12-09T09:00:00+08:00", "+999999999-12-31T23:59:59+18:00", "-999999999-01-01T00:00:00-18:00",
        "0000-01-01T00:00:00Z", "-4713-11-24T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z", "+294277-01-01T00:00:00Z",
        "1582-10-10T00:00:00Z", "2022-12-09", "2022-12-09T09:00", "2022-12-09T25:00:00Z", "2022-12-09T09:00:00+99:99", "now", "0", "1e3");
    private static final List<String> WHOLE = List.of("", " ", "null", "[]", "{}", "3", "\"text\"", "true", "{", "}", "[", "{]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
        "{'a':1}", "{a:1}", "{} {}", "{}x", "// comment\n{}", "/* */{}", "\uFEFF{}", "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":+1}", "{\"a\":01}", "{\"a\":1e999999}",
        "{\"a\":\"\\ud800\"}", "{\"a\":\"\\u0000\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\t\"}", "{\"\":\"\"}", "<a/>", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "a=b&c=d", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--", "%PDF-1.4", "\u0000\u0001\u0002", "1".repeat(2_000), "[".repeat(3_000), "{\"a\":".repeat(3_000),
        "[" + "0,".repeat(20_000) + "0]", "{\"" + "k".repeat(60_000) + "\":1}");

    private final Random random;

    BadDocuments(Random random) {
        this.random = random;
    }

    String text() {
        return random.nextInt(8) == 0 ? noise() : pick(TEXTS);
    }

    String moment() {
        return pick(MOMENTS);
    }

    /** As far as a header can carry it. */
    String header() {
        return text().replaceAll("[\\r\\n\\u0000]", "");
    }

    String notADocument() {
        return pick(WHOLE);
    }

    /** A body of the requests that are made outside of forms. */
    String request() {
        var body = JSON.objectNode();
        for (var field : List.of("reason", "unitId")) {
            if (random.nextInt(4) > 0) {
                body.set(field, random.nextInt(3) == 0 ? JSON.textNode("devzone") : value());
            }
        }
        return body.toString();
    }

    /** A valid document with one or several of its values made bad, chosen by what the rules ask for there. */
    String bend(ObjectNode valid, JsonNode rules) {
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            bendSomewhere(valid, rules);
        }
        return valid.toString();
    }

    private void bendSomewhere(ObjectNode object, JsonNode rules) {
        var names = new ArrayList<String>();
        rules.get("properties").fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        var name = pick(names);
        var rule = rules.at("/properties/" + name);
        var present = object.get(name);
        if (present instanceof ObjectNode inner && random.nextInt(4) > 0 && rule.has("properties")) {
            bendSomewhere(inner, rule);
        } else if (present instanceof ArrayNode rows && !rows.isEmpty() && random.nextInt(4) > 0) {
            bendRows(rows, rule);
        } else {
            bendField(object, name, rule);
        }
    }

    private void bendRows(ArrayNode rows, JsonNode rule) {
        var index = random.nextInt(rows.size());
        if (rows.get(index) instanceof ObjectNode row && rule.at("/items").has("properties") && random.nextInt(5) > 0) {
            bendSomewhere(row, rule.get("items"));
        } else if (random.nextInt(4) == 0) {
            for (var copies = rule.path("maxItems").asInt(600); copies >= 0; copies--) {
                rows.add(rows.get(index).deepCopy());
            }
        } else {
            rows.set(index, value());
        }
    }

    private void bendField(ObjectNode object, String name, JsonNode rule) {
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.set(name, beyond(rule));
            default -> object.set(name, value());
        }
    }

    /** Just past a bound, if there is one. */
    private JsonNode beyond(JsonNode rule) {
        if (rule.has("maxLength")) {
            return JSON.textNode("长".repeat(rule.get("maxLength").asInt() + 1));
        }
        if (rule.has("maximum")) {
            return JSON.numberNode(rule.get("maximum").asLong() + 1);
        }
        if (rule.has("minimum")) {
            return JSON.numberNode(rule.get("minimum").asLong() - 1);
        }
        return value();
    }

    private JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.numberNode(random.nextBoolean() ? Long.MAX_VALUE : Integer.MIN_VALUE);
            case 1 -> JSON.numberNode(Double.MAX_VALUE);
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 3 -> JSON.arrayNode().add(text()).addNull().add(JSON.objectNode());
            case 4 -> JSON.objectNode().put(text(), text());
            default -> JSON.textNode(text());
        };
    }

    private String noise() {
        var noise = new StringBuilder();
        for (var length = random.nextInt(60); length > 0; length--) {
            noise.appendCodePoint(random.nextInt(3) == 0 ? random.nextInt(0x110000) : random.nextInt(256));
        }
        return noise.toString();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
