package org.xuanjiang.phrase;

import org.xuanjiang.kernel.Refusal;

/** Another window has kept a list since this one was opened. */
final class PhrasesChangedMeanwhile extends Refusal {

    PhrasesChangedMeanwhile() {
        super(Kind.CONFLICT, "您的常用语已在另一窗口修改，请刷新页面后再改。");
    }
}
