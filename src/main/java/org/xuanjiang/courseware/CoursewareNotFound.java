package org.xuanjiang.courseware;

import org.xuanjiang.kernel.Refusal;

/** None with this id, withdrawn, or not for this person to see yet; the three look alike. */
final class CoursewareNotFound extends Refusal {

    CoursewareNotFound() {
        super(Kind.NOT_FOUND, "没有该课件，可能已停用，请刷新页面。");
    }
}
