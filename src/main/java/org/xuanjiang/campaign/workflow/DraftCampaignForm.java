package org.xuanjiang.campaign.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.campaign.Notice;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.organization.Units;

@Component
class DraftCampaignForm implements TaskForm<DraftCampaign> {

    private final Campaigns campaigns;
    private final Units units;

    DraftCampaignForm(Campaigns campaigns, Units units) {
        this.campaigns = campaigns;
        this.units = units;
    }

    @Override
    public String taskKey() {
        return "draftCampaign";
    }

    @Override
    public Class<DraftCampaign> submission() {
        return DraftCampaign.class;
    }

    @Override
    public String subject(TaskContext task) {
        return campaigns.get(task.businessKey()).theme();
    }

    @Override
    public View view(TaskContext task) {
        return new View(campaigns.notice().clauses(), unitChoices(), campaigns.history(campaigns.get(task.businessKey())));
    }

    @Override
    public DraftCampaign prefill(TaskContext task) {
        return DraftCampaign.of(campaigns.get(task.businessKey()));
    }

    @Override
    public List<String> judgedIn() {
        return List.of("issueCampaign");
    }

    @Override
    public Routing submit(DraftCampaign submission, TaskContext task) {
        campaigns.draft(task.businessKey(), submission.terms(), submission.units(), task.actor().id());
        return Routing.none();
    }

    private List<Choice> unitChoices() {
        return units.all().stream().map(unit -> new Choice(unit.id(), unit.name())).toList();
    }

    record Choice(String value, String label) {
    }

    record View(List<Notice.Clause> clauses, List<Choice> unitChoices, List<HistoryEntry> history) {
    }
}
