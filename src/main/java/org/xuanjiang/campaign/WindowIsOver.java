package org.xuanjiang.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.xuanjiang.kernel.Refusal;

/** The last day for sessions has passed. */
public final class WindowIsOver extends Refusal {

    public WindowIsOver(LocalDate windowEnd) {
        super(Kind.CONFLICT, "活动已于" + windowEnd.format(DateTimeFormatter.ofPattern("yyyy年M月d日")) + "结束，不能再办理此事。");
    }
}
