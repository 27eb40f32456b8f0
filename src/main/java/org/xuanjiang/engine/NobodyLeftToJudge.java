package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** The last person who may judge a matter keeps their hands off it. */
final class NobodyLeftToJudge extends Refusal {

    NobodyLeftToJudge() {
        super(Kind.FORBIDDEN, "您参与办理本事项以后，后面的审签、审核或者审批就没有其他人可以办理了。请由其他人办理；意见可以在“会签和意见”中填写。");
    }
}
