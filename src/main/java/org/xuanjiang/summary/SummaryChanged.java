package org.xuanjiang.summary;

import org.xuanjiang.kernel.Refusal;

/** Somebody else changed the summary in the meantime. */
public final class SummaryChanged extends Refusal {

    SummaryChanged() {
        super(Kind.CONFLICT, "该总结已被他人修改，请刷新后再办理。");
    }
}
