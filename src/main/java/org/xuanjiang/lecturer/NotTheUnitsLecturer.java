package org.xuanjiang.lecturer;

import org.xuanjiang.kernel.Refusal;

/** Entries are made and changed by drafters for their unit, and by reviewers. */
final class NotTheUnitsLecturer extends Refusal {

    NotTheUnitsLecturer() {
        super(Kind.FORBIDDEN, "宣讲员由登记单位的起草人或者市总工会审核人维护。需要更正的，请与登记单位联系。");
    }
}
