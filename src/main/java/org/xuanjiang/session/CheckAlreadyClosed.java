package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** A check ends once. */
public final class CheckAlreadyClosed extends Refusal {

    CheckAlreadyClosed() {
        super(Kind.CONFLICT, "该场次的抽查已经办结。");
    }
}
