package org.xuanjiang.dossier.content;

import java.util.Set;
import org.xuanjiang.plan.PlanStatus;

/** One unit's plan in one campaign, as its rows say. */
record PlanCase(Row campaign, Row plan, String unitName) {

    private static final Set<PlanStatus> ENDED = Set.of(PlanStatus.REFUSED, PlanStatus.EXPIRED, PlanStatus.CLOSED, PlanStatus.CALLED_OFF);

    String id() {
        return plan.text("id");
    }

    PlanStatus status() {
        return PlanStatus.valueOf(plan.text("status"));
    }

    /** Nothing can follow any more. */
    boolean isComplete() {
        return ENDED.contains(status());
    }

    String title() {
        return unitName + "“" + campaign.text("theme") + "”宣讲方案";
    }
}
