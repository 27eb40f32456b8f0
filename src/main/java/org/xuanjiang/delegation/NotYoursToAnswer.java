package org.xuanjiang.delegation;

import org.xuanjiang.kernel.Refusal;

/** Only whoever was asked answers, or who stands for them and may judge the matter. */
public final class NotYoursToAnswer extends Refusal {

    public NotYoursToAnswer() {
        super(Kind.FORBIDDEN, "只能由被征求意见的人本人答复；会签还可以由其代理人签署，代理人参与起草或者报送的除外。");
    }
}
