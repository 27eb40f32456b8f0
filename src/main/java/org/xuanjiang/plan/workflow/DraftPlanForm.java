package org.xuanjiang.plan.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.organization.UnitKind;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.Plans;

@Component
class DraftPlanForm implements TaskForm<DraftPlan> {

    private final Plans plans;
    private final Campaigns campaigns;
    private final Units units;
    private final DraftingViews views;

    DraftPlanForm(Plans plans, Campaigns campaigns, Units units, DraftingViews views) {
        this.plans = plans;
        this.campaigns = campaigns;
        this.units = units;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "draftPlan";
    }

    @Override
    public Class<DraftPlan> submission() {
        return DraftPlan.class;
    }

    @Override
    public DraftingView view(TaskContext task) {
        return views.of(task.businessKey());
    }

    /** The annex of the notice is the federation's own plan; everybody else starts with one line per track. */
    @Override
    public DraftPlan prefill(TaskContext task) {
        var campaign = plans.campaignOf(task.businessKey());
        var ownPlan = units.get(task.unitId()).kind() == UnitKind.FEDERATION;
        return new DraftPlan(null, null, null, ownPlan ? annexLines(campaign) : suggestedLines(campaign));
    }

    @Override
    public List<String> judgedIn() {
        return List.of("signPlan", "reviewPlan", "approvePlan");
    }

    @Override
    public Routing submit(DraftPlan submission, TaskContext task) {
        plans.draft(task.businessKey(), submission.content(), task.actor().id());
        return Routing.none();
    }

    private List<PlannedSessionRow> annexLines(Campaign campaign) {
        return campaigns.notice().annex().stream()
            .filter(row -> campaign.tracks().contains(row.track()))
            .map(row -> new PlannedSessionRow(null, row.track(), 1, campaign.theme(), row.lecturer(), row.place(),
                campaign.windowStart(), campaign.windowEnd(), null, null, 1))
            .toList();
    }

    private static List<PlannedSessionRow> suggestedLines(Campaign campaign) {
        return campaign.tracks().stream()
            .map(track -> new PlannedSessionRow(null, track, 1, null, null, null, null, null, null, null, 1))
            .toList();
    }
}
