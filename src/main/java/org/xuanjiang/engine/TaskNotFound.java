package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** No such open task, or not one this person may see; the two must look alike. */
final class TaskNotFound extends Refusal {

    TaskNotFound() {
        super(Kind.NOT_FOUND, "没有找到该事项：它可能已经办结，或者不属于您的单位。请刷新待办列表。");
    }
}
