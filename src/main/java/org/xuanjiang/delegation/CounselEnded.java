package org.xuanjiang.delegation;

import org.xuanjiang.kernel.Refusal;

/** It was answered or withdrawn by somebody else in the meantime. */
public final class CounselEnded extends Refusal {

    CounselEnded() {
        super(Kind.CONFLICT, "意见已经答复或者撤回，请刷新页面后查看。");
    }
}
