package org.xuanjiang.carboncopy;

import org.xuanjiang.kernel.Refusal;

/** There is none, none that this person may see, or none of a kind that is copied. */
final class CopiedCaseNotFound extends Refusal {

    CopiedCaseNotFound() {
        super(Kind.NOT_FOUND, "没有可以抄送的方案或者稿件，或者您不能查看。请刷新页面后重试。");
    }
}
