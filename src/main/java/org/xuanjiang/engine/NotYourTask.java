package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** The person has neither the role nor the unit of the task. */
final class NotYourTask extends Refusal {

    NotYourTask() {
        super(Kind.FORBIDDEN, "您不在该事项的办理范围内，不能认领。如需办理，请联系本单位负责人或市总工会宣教部。");
    }
}
