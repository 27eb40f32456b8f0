package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** The process moved on under the person's hands, but nobody completed this task: try again. */
final class TaskChangedMeanwhile extends Refusal {

    TaskChangedMeanwhile() {
        super(Kind.CONFLICT, "该事项刚刚发生了变化，您填写的内容已保留。请刷新后再提交一次。");
    }
}
