package org.xuanjiang.session;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as messages write them: 2022年12月8日. */
public final class ChineseDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private ChineseDate() {
    }

    public static String of(LocalDate day) {
        return FORMAT.format(day);
    }
}
