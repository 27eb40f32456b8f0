package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** A concern is replied to once. */
public final class ConcernAlreadyReplied extends Refusal {

    ConcernAlreadyReplied() {
        super(Kind.CONFLICT, "这条职工关切已经回应，不能重复回应。");
    }
}
