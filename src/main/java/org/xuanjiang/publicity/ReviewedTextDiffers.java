package org.xuanjiang.publicity;

import org.xuanjiang.kernel.Refusal;

/** The reviewer judged another text than the current one. */
public final class ReviewedTextDiffers extends Refusal {

    ReviewedTextDiffers() {
        super(Kind.CONFLICT, "您审阅的文稿不是当前稿，请刷新后按最新一稿重新审核。");
    }
}
