package org.xuanjiang.security;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Ways to write an address so that a check may read it differently from what answers. */
final class PathTricks {

    private static final List<UnaryOperator<String>> ALL = List.of(
        path -> "/" + path,
        path -> path.replaceFirst("/", "///"),
        path -> path.replaceFirst("(.)/", "$1//"),
        path -> path + "/",
        path -> path + "/.",
        path -> path + "/%2e",
        path -> path + "/x/..",
        path -> path + "/..;/",
        path -> path + ";jsessionid=0123456789ABCDEF",
        path -> path + ";.css",
        path -> path.replaceFirst("^(/[^/]+)", "$1;a=b"),
        path -> "/;" + path,
        path -> path + "%3b.js",
        path -> path + ".json",
        path -> path + ".html",
        path -> path + "%00",
        path -> path + "%00.css",
        path -> path + "%0a",
        path -> path + "%20",
        path -> path + "?.css",
        path -> path + "?/xuanjiang/login.html",
        path -> path + "%23",
        path -> path.toUpperCase(Locale.ROOT),
        path -> path.replaceFirst("/([a-z])", "/" + Character.toUpperCase(path.charAt(Math.min(1, path.length() - 1)))),
        path -> path.replaceFirst("a", "%61"),
        path -> path.replaceFirst("a", "%2561"),
        path -> path.replaceFirst("(.)/", "$1%2f"),
        path -> path.replaceFirst("(.)/", "$1%5c"),
        path -> path.replaceFirst("(.)/", "$1%c0%af"),
        path -> path.replaceFirst("(.)/", "$1/./"),
        path -> path.replaceFirst("(.)/", "$1/%2e/"),
        path -> "/xuanjiang/.." + path,
        path -> "/xuanjiang/%2e%2e" + path,
        path -> "/xuanjiang/..%2f" + path.substring(1),
        path -> "/xuanjiang/%252e%252e" + path,
        path -> "/xuanjiang/..;" + path,
        path -> "/xuanjiang;/.." + path,
        path -> "/xuanjiang/login.html/../.." + path,
        path -> "/xuanjiang/..%5c.." + path,
        path -> "/login/.." + path,
        path -> "/login;" + path,
        path -> "/error/.." + path,
        path -> "/actuator/health/../.." + path,
        path -> "/favicon.ico/.." + path,
        path -> "/." + path,
        path -> "/%2e" + path,
        path -> "/%2f" + path,
        path -> path.replaceFirst("/camunda/", "/camunda/app/../"),
        path -> path.replaceFirst("/camunda/", "/camunda/lib/../"),
        path -> path.replaceFirst("/api/", "/api/;/"),
        path -> path.replaceFirst("/default/", "/default%00/"));

    private PathTricks() {
    }

    static String any(String path, Random random) {
        return ALL.get(random.nextInt(ALL.size())).apply(path).replace("{", "%7B").replace("}", "%7D");
    }
}
