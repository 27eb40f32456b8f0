package org.xuanjiang.audit;

import org.xuanjiang.kernel.Refusal;

/** A page was asked for after a line that does not exist. */
public final class CursorMalformed extends Refusal {

    public CursorMalformed() {
        super(Kind.INVALID, "翻页位置无效，请从第一页重新查看。");
    }
}
