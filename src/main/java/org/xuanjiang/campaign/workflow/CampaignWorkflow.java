package org.xuanjiang.campaign.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/** What is done to a campaign outside its tasks, told to the engine in the same transaction. */
@Service
@Transactional
public class CampaignWorkflow {

    private final Campaigns campaigns;
    private final RuntimeService runtime;
    private final ProcessMessages messages;
    private final WithoutIdentity withoutIdentity;

    CampaignWorkflow(Campaigns campaigns, RuntimeService runtime, ProcessMessages messages, WithoutIdentity withoutIdentity) {
        this.campaigns = campaigns;
        this.runtime = runtime;
        this.messages = messages;
        this.withoutIdentity = withoutIdentity;
    }

    public Campaign open(Person person) {
        var campaign = campaigns.open(person);
        // Nobody holds a grant to start processes: campaigns are opened here and nowhere else.
        withoutIdentity.call(() -> runtime.startProcessInstanceByKey("campaign", campaign.id()));
        return campaign;
    }

    public void callOff(String campaignId, String reason, Person person) {
        campaigns.callOff(campaignId, reason, person);
        messages.send("campaign.calledOff", campaignId);
    }
}
