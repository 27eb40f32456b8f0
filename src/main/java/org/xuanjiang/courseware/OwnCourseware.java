package org.xuanjiang.courseware;

import org.xuanjiang.kernel.Refusal;

/** Four eyes: nobody clears what they have entered. */
final class OwnCourseware extends Refusal {

    OwnCourseware() {
        super(Kind.FORBIDDEN, "课件由您登记，须由他人审核。");
    }
}
