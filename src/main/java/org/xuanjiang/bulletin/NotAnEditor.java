package org.xuanjiang.bulletin;

import org.xuanjiang.kernel.Refusal;

/** The bulletin tells of all units, so only the federation's people who edit it or watch over the campaign read its draft. */
public final class NotAnEditor extends Refusal {

    NotAnEditor() {
        super(Kind.FORBIDDEN, "只有审核人、宣传审校和督办人可以查看简报。");
    }
}
