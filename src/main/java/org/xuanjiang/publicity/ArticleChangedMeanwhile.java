package org.xuanjiang.publicity;

import org.xuanjiang.kernel.Refusal;

/** Somebody else changed the article between reading and writing. */
public final class ArticleChangedMeanwhile extends Refusal {

    ArticleChangedMeanwhile() {
        super(Kind.CONFLICT, "稿件已被他人修改，请刷新后再办理。");
    }
}
