package org.xuanjiang.session;

import org.xuanjiang.kernel.Refusal;

/** Nobody checks what he reported himself. */
public final class ReporterMayNotVerify extends Refusal {

    ReporterMayNotVerify() {
        super(Kind.FORBIDDEN, "填报人不能抽查自己填报的场次，请由其他审核人办理。");
    }
}
