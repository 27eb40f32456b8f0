package org.xuanjiang.summary;

import org.xuanjiang.kernel.Refusal;

/** The summary stands where this cannot be done. */
public final class SummaryActNotAllowed extends Refusal {

    SummaryActNotAllowed(SummaryActKind act, SummaryStatus status) {
        super(Kind.CONFLICT, "该总结当前状态为“" + status.label() + "”，不能办理“" + act.label() + "”，请刷新后查看。");
    }
}
