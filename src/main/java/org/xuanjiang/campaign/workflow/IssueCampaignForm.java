package org.xuanjiang.campaign.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.organization.Units;

@Component
class IssueCampaignForm implements TaskForm<IssueCampaign> {

    private final Campaigns campaigns;
    private final Units units;

    IssueCampaignForm(Campaigns campaigns, Units units) {
        this.campaigns = campaigns;
        this.units = units;
    }

    @Override
    public String taskKey() {
        return "issueCampaign";
    }

    @Override
    public Class<IssueCampaign> submission() {
        return IssueCampaign.class;
    }

    @Override
    public boolean isReview() {
        return true;
    }

    @Override
    public String subject(TaskContext task) {
        return campaigns.get(task.businessKey()).theme();
    }

    @Override
    public View view(TaskContext task) {
        var campaign = campaigns.get(task.businessKey());
        var unitNames = campaign.unitIds().stream().map(unitId -> units.get(unitId).name()).toList();
        return new View(CampaignFacts.of(campaign), unitNames, campaigns.history(campaign));
    }

    @Override
    public void requireMayTake(TaskContext task) {
        campaigns.get(task.businessKey()).requireMayIssue(task.actor().id());
    }

    @Override
    public Routing submit(IssueCampaign submission, TaskContext task) {
        submission.requireOpinion();
        var campaignId = task.businessKey();
        var personId = task.actor().id();
        switch (submission.decision()) {
            case ISSUE -> campaigns.issue(campaignId, submission.opinion(), personId);
            case RETURN -> campaigns.returnDraft(campaignId, submission.opinion(), personId);
            case DROP -> campaigns.drop(campaignId, submission.opinion(), personId);
        }
        return Routing.with("issueDecision", submission.decision());
    }

    record View(CampaignFacts campaign, List<String> unitNames, List<HistoryEntry> history) {
    }
}
