package org.xuanjiang.plan;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By what a lecturer is found in a line: where several lecture together, people write them with a mark between. */
public final class LecturerNames {

    private static final Pattern MARKS = Pattern.compile("[、，,；;]");

    private LecturerNames() {
    }

    /** Each name, and what was written as a whole: with a mark in it, that may still be one person's name and post. */
    public static List<String> in(String line) {
        return Stream.concat(MARKS.splitAsStream(line), Stream.of(line)).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }
}
