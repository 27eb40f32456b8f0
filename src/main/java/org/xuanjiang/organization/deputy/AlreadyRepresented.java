package org.xuanjiang.organization.deputy;

import org.xuanjiang.kernel.Refusal;

/** A person has one deputy at a time, so that everybody knows whom to ask. */
public final class AlreadyRepresented extends Refusal {

    AlreadyRepresented(String deputyName) {
        super(Kind.CONFLICT, "这段时间已由" + deputyName + "代理。如需换人，请先收回原来的代理。");
    }
}
