package org.xuanjiang.burden;

import org.xuanjiang.kernel.Refusal;

/** The federation watches its own demands; it is nothing by which units look at one another. */
public final class NotAMeterReader extends Refusal {

    NotAMeterReader() {
        super(Kind.FORBIDDEN, "只有审核人和督办人可以查看负担监测。");
    }
}
