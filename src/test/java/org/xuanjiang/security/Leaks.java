package org.xuanjiang.security;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an answer must not say about the program behind it. */
final class Leaks {

    private static final Pattern INSIDE = Pattern.compile(
        "[A-Za-z.]*Exception\\b|\\bat [a-z]+\\.[a-z.]+|\\b(?:java|javax|jakarta|org|com|net)\\.[a-z]+(?:\\.[A-Za-z]+)+|\\bACT_[A-Z]{2}_[A-Z]+"
            + "|\\b(?:select|insert into|update|delete from)\\s+[a-z_*\"]+\\s+(?:from|set|where|values)|SQLSTATE|\\bJdbc[A-Z]\\w+|Apache Tomcat",
        Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME_OF_A_TABLE = Pattern.compile("ACT_[A-Z]{2}_[A-Z]+", Pattern.CASE_INSENSITIVE);

    private Leaks() {
    }

    /** @param request what was sent; an answer may repeat it */
    static List<String> in(String answer, String request) {
        return all(answer, request).toList();
    }

    /** Tables are what the exported trail tells of; everything else stays unsaid there, too. */
    static List<String> inTrail(String export, String request) {
        return all(export, request).filter(text -> !NAME_OF_A_TABLE.matcher(text).matches()).toList();
    }

    private static Stream<String> all(String answer, String request) {
        return INSIDE.matcher(answer).results().map(MatchResult::group).filter(text -> !request.contains(text)).distinct();
    }
}
