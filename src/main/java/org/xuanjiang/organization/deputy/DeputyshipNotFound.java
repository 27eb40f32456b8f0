package org.xuanjiang.organization.deputy;

import org.xuanjiang.kernel.Refusal;

/** There is none of this id that concerns the person. */
public final class DeputyshipNotFound extends Refusal {

    DeputyshipNotFound() {
        super(Kind.NOT_FOUND, "没有这项代理，请刷新页面后查看。");
    }
}
