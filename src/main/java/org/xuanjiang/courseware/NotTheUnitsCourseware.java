package org.xuanjiang.courseware;

import org.xuanjiang.kernel.Refusal;

/** Entries are made and withdrawn by drafters for their unit, and by reviewers. */
final class NotTheUnitsCourseware extends Refusal {

    NotTheUnitsCourseware() {
        super(Kind.FORBIDDEN, "课件由登记单位的起草人或者市总工会审核人维护。需要更正的，请与登记单位联系。");
    }
}
