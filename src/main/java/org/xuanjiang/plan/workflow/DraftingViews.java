package org.xuanjiang.plan.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.PlanReading;
import org.xuanjiang.plan.Plans;

@Component
class DraftingViews {

    private final Plans plans;
    private final Campaigns campaigns;
    private final Units units;
    private final PlanReading reading;

    DraftingViews(Plans plans, Campaigns campaigns, Units units, PlanReading reading) {
        this.plans = plans;
        this.campaigns = campaigns;
        this.units = units;
        this.reading = reading;
    }

    DraftingView of(String planId) {
        var plan = plans.get(planId);
        return new DraftingView(CampaignFacts.of(campaigns.get(plan.campaignId())), units.get(plan.unitId()).name(),
            campaigns.notice().clauses(), reading.issues(plan.issues()), reading.history(plan));
    }
}
