package org.xuanjiang.administration;

import org.xuanjiang.kernel.Refusal;

/** Accounts are seen by the two administrators, and acted upon by one of them. */
public final class NotAnAdministrator extends Refusal {

    NotAnAdministrator(String roles) {
        super(Kind.FORBIDDEN, "只有" + roles + "可以进行此操作。");
    }
}
