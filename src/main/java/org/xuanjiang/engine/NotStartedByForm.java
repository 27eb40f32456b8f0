package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** A campaign is opened on the page 活动与方案; all other processes are started by it. */
final class NotStartedByForm extends Refusal {

    NotStartedByForm() {
        super(Kind.FORBIDDEN, "流程不能在此启动，请在“活动与方案”页面发起宣讲活动。");
    }
}
