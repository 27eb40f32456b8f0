package org.xuanjiang.summary;

import org.xuanjiang.kernel.Refusal;

/** The plan has no summary. */
public final class SummaryNotFound extends Refusal {

    SummaryNotFound() {
        super(Kind.NOT_FOUND, "该方案尚未报送经验总结。");
    }
}
