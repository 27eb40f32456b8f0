package org.xuanjiang.summary.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.campaign.Conclusion;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.summary.CampaignReport;
import org.xuanjiang.summary.CampaignReports;

@Component
class ConcludeCampaignForm implements TaskForm<ConcludeCampaign> {

    private final Campaigns campaigns;
    private final CampaignReports reports;

    ConcludeCampaignForm(Campaigns campaigns, CampaignReports reports) {
        this.campaigns = campaigns;
        this.reports = reports;
    }

    /** What all units did, in the organisation's order. */
    record View(CampaignFacts campaign, List<CampaignReport.UnitOnTrack> lectures, List<CampaignReport.UnitOnLine> online,
                List<CampaignReport.Lacking> lacking, List<HistoryEntry> history) {
    }

    @Override
    public String taskKey() {
        return "concludeCampaign";
    }

    @Override
    public Class<ConcludeCampaign> submission() {
        return ConcludeCampaign.class;
    }

    @Override
    public View view(TaskContext task) {
        var campaign = campaigns.get(task.businessKey());
        var report = reports.of(campaign.id());
        return new View(CampaignFacts.of(campaign), report.lectures(), report.online(), report.lacking(),
            campaigns.history(campaign));
    }

    @Override
    public ConcludeCampaign prefill(TaskContext task) {
        return new ConcludeCampaign(reports.of(task.businessKey()).highlights(), null, null);
    }

    @Override
    public Routing submit(ConcludeCampaign submission, TaskContext task) {
        campaigns.conclude(task.businessKey(),
            new Conclusion(submission.highlights(), submission.problems(), submission.conclusion()), task.actor().id());
        return Routing.none();
    }
}
