package org.xuanjiang.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A day as a sentence tells it. */
final class ChineseDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private ChineseDay() {
    }

    static String of(LocalDate day) {
        return DAY.format(day);
    }
}
