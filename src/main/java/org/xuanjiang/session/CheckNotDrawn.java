package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** Only sampled sessions are checked. */
public final class CheckNotDrawn extends Refusal {

    CheckNotDrawn() {
        super(Kind.CONFLICT, "该场次未被抽中，无需抽查。");
    }
}
