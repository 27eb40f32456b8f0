package org.xuanjiang.lecturer;

import org.xuanjiang.kernel.Refusal;

/** Somebody else has changed the entry since it was shown. */
final class LecturerChangedMeanwhile extends Refusal {

    LecturerChangedMeanwhile() {
        super(Kind.CONFLICT, "该宣讲员的信息刚被他人修改，请刷新页面后再改。");
    }
}
