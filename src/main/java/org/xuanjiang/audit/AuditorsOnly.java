package org.xuanjiang.audit;

import org.xuanjiang.kernel.Refusal;

/** The trail is for auditors. */
public final class AuditorsOnly extends Refusal {

    public AuditorsOnly() {
        super(Kind.FORBIDDEN, "只有审计人可以查看审计页面、核验和导出留痕。需要时请与审计人联系。");
    }
}
