package org.xuanjiang.engine;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.xuanjiang.kernel.Refusal;

/** The task was completed before; says by whom and when. */
final class AlreadyCompleted extends Refusal {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    AlreadyCompleted(String personName, OffsetDateTime at) {
        super(Kind.CONFLICT, "该事项已由" + personName + "于" + MOMENT.format(at) + "办理，您的提交没有生效。请刷新待办列表。");
    }
}
