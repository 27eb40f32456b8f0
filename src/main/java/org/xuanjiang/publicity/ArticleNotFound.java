package org.xuanjiang.publicity;

import org.xuanjiang.kernel.Refusal;

/** No article has this id. */
public final class ArticleNotFound extends Refusal {

    ArticleNotFound() {
        super(Kind.NOT_FOUND, "没有找到这篇稿件，请返回任务列表刷新后再试。");
    }
}
