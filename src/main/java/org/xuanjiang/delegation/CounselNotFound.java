package org.xuanjiang.delegation;

import org.xuanjiang.kernel.Refusal;

/** There is none of this id, or it is nothing to the person. */
public final class CounselNotFound extends Refusal {

    public CounselNotFound() {
        super(Kind.NOT_FOUND, "没有这项征求意见或者会签，请刷新页面后查看。");
    }
}
