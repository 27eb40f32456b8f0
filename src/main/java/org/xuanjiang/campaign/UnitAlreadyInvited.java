package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Refusal;

/** The unit takes part already. */
public final class UnitAlreadyInvited extends Refusal {

    UnitAlreadyInvited() {
        super(Kind.CONFLICT, "该单位已在参加单位之列，无需重复邀请。");
    }
}
