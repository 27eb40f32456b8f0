package org.xuanjiang.plan.workflow;

import java.util.List;
import org.xuanjiang.kernel.Refusal;

/** The form shows something that the judge must weigh for this plan alone. */
final class NotForJointJudgement extends Refusal {

    NotForJointJudgement(List<String> obstacles) {
        super(Kind.CONFLICT, String.join("", obstacles) + "请打开任务单独办理。");
    }
}
