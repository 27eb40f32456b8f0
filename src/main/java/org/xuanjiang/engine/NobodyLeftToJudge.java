package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** The last person who may judge a matter keeps their hands off it. */
final class NobodyLeftToJudge extends Refusal {

    NobodyLeftToJudge() {
        super(Kind.FORBIDDEN, "您是下一环节唯一的办理人，参与办理本事项以后就没有人可以审签或者审批了。请由其他人办理；意见可以在“会签和意见”中填写。");
    }
}
