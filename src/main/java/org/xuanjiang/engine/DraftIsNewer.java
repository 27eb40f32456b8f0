package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** The same person has typed on in another window. */
final class DraftIsNewer extends Refusal {

    DraftIsNewer() {
        super(Kind.CONFLICT, "该表单已在另一个窗口中更新过。请先核对另一窗口的内容，再在其中一个窗口继续填写。");
    }
}
