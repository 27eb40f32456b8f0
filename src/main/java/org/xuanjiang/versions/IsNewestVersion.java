package org.xuanjiang.versions;

import org.xuanjiang.kernel.Refusal;

/** There is nothing newer that its cases could go over to. */
public final class IsNewestVersion extends Refusal {

    public IsNewestVersion() {
        super(Kind.CONFLICT, "这已经是最新版，无需试算。");
    }
}
