package org.xuanjiang.courseware;

import org.xuanjiang.kernel.Refusal;

/** The federation's reviewers and approvers clear courseware. */
final class NotACoursewareJudge extends Refusal {

    NotACoursewareJudge() {
        super(Kind.FORBIDDEN, "课件由市总工会审核人或者分管领导审核。");
    }
}
