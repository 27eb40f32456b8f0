package org.xuanjiang.history;

import org.xuanjiang.kernel.Refusal;

/** There is no such case, or it belongs to another unit; the two are not told apart. */
public final class CaseNotFound extends Refusal {

    CaseNotFound() {
        super(Kind.NOT_FOUND, "没有找到该事项，可能链接有误，或者不属于您所在单位。");
    }
}
