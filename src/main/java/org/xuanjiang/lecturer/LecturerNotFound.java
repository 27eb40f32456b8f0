package org.xuanjiang.lecturer;

import org.xuanjiang.kernel.Refusal;

/** None with this id, or withdrawn. */
final class LecturerNotFound extends Refusal {

    LecturerNotFound() {
        super(Kind.NOT_FOUND, "没有该宣讲员，可能已被移出，请刷新页面。");
    }
}
