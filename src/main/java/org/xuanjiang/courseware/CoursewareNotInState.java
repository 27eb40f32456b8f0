package org.xuanjiang.courseware;

import org.xuanjiang.kernel.Refusal;

/** What was asked for needs another state of the judgement. */
final class CoursewareNotInState extends Refusal {

    CoursewareNotInState(CoursewareStatus status) {
        super(Kind.CONFLICT, "该课件当前为“" + status.label() + "”，不能这样办理，请刷新页面。");
    }
}
