package org.xuanjiang.courseware;

import org.xuanjiang.kernel.Refusal;

/** The very same file is in the library. */
final class CoursewareAlreadyListed extends Refusal {

    CoursewareAlreadyListed(String title, String unitName) {
        super(Kind.CONFLICT, "同一文件已由" + unitName + "登记为“" + title + "”，不必重复登记。");
    }
}
