package org.xuanjiang.supervision;

import org.xuanjiang.kernel.Refusal;

/** The person chosen may not hold this task. */
public final class NotASuccessor extends Refusal {

    public NotASuccessor() {
        super(Kind.FORBIDDEN, "所选人员不能办理该事项：须具有相应角色、属于该单位，并且没有起草、审签或审核过需回避的内容。请重新选择。");
    }
}
