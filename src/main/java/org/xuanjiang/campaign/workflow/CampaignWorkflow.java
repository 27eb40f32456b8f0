package org.xuanjiang.campaign.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/**
 * Tells the engine what was done to a campaign outside its tasks. Who may do so is for {@link Campaigns} to say, so the
 * engine is asked without the person: nobody needs a grant to start or change processes.
 */
@Service
@Transactional
public class CampaignWorkflow {

    private final Campaigns campaigns;
    private final RuntimeService runtime;
    private final WithoutIdentity withoutIdentity;

    CampaignWorkflow(Campaigns campaigns, RuntimeService runtime, WithoutIdentity withoutIdentity) {
        this.campaigns = campaigns;
        this.runtime = runtime;
        this.withoutIdentity = withoutIdentity;
    }

    public Campaign open(Person person) {
        var campaign = campaigns.open(person);
        withoutIdentity.call(() -> runtime.startProcessInstanceByKey("campaign", campaign.id()));
        return campaign;
    }

    public void callOff(String campaignId, String reason, Person person) {
        campaigns.callOff(campaignId, reason, person);
        withoutIdentity.call(() -> runtime.createMessageCorrelation("campaign.calledOff")
            .processInstanceBusinessKey(campaignId)
            .correlateWithResult());
    }
}
