package org.xuanjiang.engine;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as it is written, with its shared parts put in: {@code <xj-part name="plan"></xj-part>} stands for
 * {@code forms/parts/plan.html}. Put together before it is deployed, so that a running case keeps the parts of its version too.
 */
public final class FormSource {

    private static final Pattern PART = Pattern.compile("<xj-part name=\"([a-z-]+)\"></xj-part>");

    private FormSource() {
    }

    /** @param part gives the text of a shared part by its name */
    public static String complete(String html, UnaryOperator<String> part) {
        return PART.matcher(html).replaceAll(found -> Matcher.quoteReplacement(part.apply(found.group(1)).strip()));
    }
}
