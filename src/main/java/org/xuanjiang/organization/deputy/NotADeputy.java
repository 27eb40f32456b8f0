package org.xuanjiang.organization.deputy;

import org.xuanjiang.kernel.Refusal;

/** This person may not stand for that one. */
public final class NotADeputy extends Refusal {

    NotADeputy(String message) {
        super(Kind.FORBIDDEN, message);
    }
}
