package org.xuanjiang.publicity;

import org.xuanjiang.kernel.Refusal;

/** The article has moved on, or has not come that far. */
public final class ArticleNotInState extends Refusal {

    ArticleNotInState(String act, ArticleStatus status) {
        super(Kind.CONFLICT, "稿件目前为“" + status.label() + "”，不能办理“" + act + "”，请刷新后查看最新进度。");
    }
}
