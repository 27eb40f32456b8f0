package org.xuanjiang.supervision;

import org.xuanjiang.kernel.Refusal;

/** Once a working day is enough. */
public final class UrgedToday extends Refusal {

    UrgedToday() {
        super(Kind.CONFLICT, "该事项本工作日已经督办过，同一事项每个工作日只督办一次。");
    }
}
