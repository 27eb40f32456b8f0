package org.xuanjiang.plan.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.PlanOverview;
import org.xuanjiang.plan.PlanStatus;
import org.xuanjiang.plan.Plans;

/** The plans that a campaign asked for; the model starts one process for each. */
@Component("invitedPlans")
public class InvitedPlans {

    private final Plans plans;

    InvitedPlans(Plans plans) {
        this.plans = plans;
    }

    /** Ids of the plans that no process carries yet. */
    public List<String> of(DelegateExecution campaign) {
        return plans.ofCampaign(campaign.getProcessBusinessKey()).stream()
            .filter(plan -> plan.status() == PlanStatus.INVITED)
            .map(PlanOverview::id)
            .toList();
    }

    public String unitOf(String planId) {
        return plans.get(planId).unitId();
    }
}
