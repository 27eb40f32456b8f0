package org.xuanjiang.security;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an answer must not say about the program behind it. */
final class Leaks {

    private static final Pattern INSIDE = Pattern.compile(
        "[A-Za-z.]*Exception\\b|\\bat [a-z]+\\.[a-z.]+|\\b(?:java|javax|jakarta|org|com|net)\\.[a-z]+(?:\\.[A-Za-z]+)+|\\bACT_[A-Z]{2}_[A-Z]+"
            + "|\\b(?:select|insert into|update|delete from)\\s+[a-z_*\"]+\\s+(?:from|set|where|values)|SQLSTATE|\\bJdbc[A-Z]\\w+|Apache Tomcat",
        Pattern.CASE_INSENSITIVE);

    private Leaks() {
    }

    /** @param request what was sent; an answer may repeat it */
    static List<String> in(String answer, String request) {
        return INSIDE.matcher(answer).results().map(MatchResult::group).filter(text -> !request.contains(text)).distinct().toList();
    }
}
