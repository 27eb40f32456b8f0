package org.xuanjiang.plan.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.plan.PlanReading;
import org.xuanjiang.plan.PlanStage;
import org.xuanjiang.plan.Plans;

@Component
class JudgementViews {

    private final Plans plans;
    private final Campaigns campaigns;
    private final PlanReading reading;

    JudgementViews(Plans plans, Campaigns campaigns, PlanReading reading) {
        this.plans = plans;
        this.campaigns = campaigns;
        this.reading = reading;
    }

    JudgementView of(String planId, PlanStage judging) {
        var plan = plans.get(planId);
        var campaign = campaigns.get(plan.campaignId());
        var version = plan.version(plan.versions().size());
        return new JudgementView(CampaignFacts.of(campaign), reading.facts(plan, version), reading.changes(plan, judging),
            reading.issues(plan.issues()), reading.history(plan), reading.hints(version, campaign));
    }

    /** Versions after the first are told apart in the task list. */
    String subject(String planId) {
        var versions = plans.get(planId).versions().size();
        return versions > 1 ? "第" + versions + "版" : "";
    }
}
