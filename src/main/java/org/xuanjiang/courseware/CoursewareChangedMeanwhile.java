package org.xuanjiang.courseware;

import org.xuanjiang.kernel.Refusal;

/** Somebody else has changed or judged the entry since it was shown. */
final class CoursewareChangedMeanwhile extends Refusal {

    CoursewareChangedMeanwhile() {
        super(Kind.CONFLICT, "该课件刚被他人修改或者审核，请刷新页面后再办理。");
    }
}
