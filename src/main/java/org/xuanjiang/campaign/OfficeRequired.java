package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Refusal;

/** The act belongs to another office. */
public final class OfficeRequired extends Refusal {

    public OfficeRequired(String office) {
        super(Kind.FORBIDDEN, "此事由" + office + "办理，您没有相应权限。");
    }
}
