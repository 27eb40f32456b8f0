package org.xuanjiang.history;

import org.xuanjiang.kernel.Refusal;

/** The case has no such process in the engine. */
public final class PathNotFound extends Refusal {

    public PathNotFound() {
        super(Kind.NOT_FOUND, "没有找到该事项的流程记录。");
    }
}
