package org.xuanjiang.delegation;

import org.xuanjiang.kernel.Refusal;

/** Nobody signs one review twice. */
public final class AskedAlready extends Refusal {

    AskedAlready(String personName) {
        super(Kind.CONFLICT, "已经请" + personName + "会签，不必重复。");
    }
}
