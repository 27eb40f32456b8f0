package org.xuanjiang.dossier.web;

import org.xuanjiang.kernel.Refusal;

/** There is nothing on which anybody could have given an opinion. */
final class NoPlanToPrint extends Refusal {

    NoPlanToPrint() {
        super(Kind.CONFLICT, "该单位还没有报送方案，暂无审批单可打印。");
    }
}
