package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** A batch of grassroots sessions is reported once. */
public final class BatchAlreadyReported extends Refusal {

    BatchAlreadyReported() {
        super(Kind.CONFLICT, "该批次已经填报，不能重复填报。");
    }
}
