package org.xuanjiang.plan;

import org.xuanjiang.kernel.Refusal;

/** The plan stands where this cannot be done. */
public final class PlanActNotAllowed extends Refusal {

    PlanActNotAllowed(PlanActKind act, PlanStatus status, PlanStage stage) {
        super(Kind.CONFLICT, "该方案当前状态为“" + status.label() + (stage == null ? "" : "·" + stage.label())
            + "”，不能办理“" + act.label() + "”，请刷新后查看。");
    }
}
