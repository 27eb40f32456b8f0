package org.xuanjiang.summary.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.organization.Unit;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.IssueFacts;
import org.xuanjiang.plan.PlanChange;
import org.xuanjiang.plan.PlanReading;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.plan.workflow.IssueRow;
import org.xuanjiang.summary.FiguresFacts;
import org.xuanjiang.summary.Summaries;
import org.xuanjiang.summary.SummaryFacts;
import org.xuanjiang.summary.SummaryReading;

@Component
class ReviewSummaryForm implements TaskForm<ReviewSummary> {

    private final Summaries summaries;
    private final SummaryReading reading;
    private final Plans plans;
    private final PlanReading planReading;
    private final Units units;

    ReviewSummaryForm(Summaries summaries, SummaryReading reading, Plans plans, PlanReading planReading, Units units) {
        this.summaries = summaries;
        this.reading = reading;
        this.plans = plans;
        this.planReading = planReading;
        this.units = units;
    }

    /** What the reviewer judges, and what is new since it was returned. */
    record View(CampaignFacts campaign, Unit unit, SummaryFacts summary, FiguresFacts figures, List<PlanChange> changes,
                List<IssueFacts> issues, List<HistoryEntry> history) {
    }

    @Override
    public String taskKey() {
        return "reviewSummary";
    }

    @Override
    public boolean isReview() {
        return true;
    }

    @Override
    public Class<ReviewSummary> submission() {
        return ReviewSummary.class;
    }

    @Override
    public View view(TaskContext task) {
        var summary = summaries.get(task.businessKey());
        var version = summary.currentVersion().orElseThrow();
        return new View(CampaignFacts.of(plans.campaignOf(task.businessKey())), units.get(task.unitId()),
            reading.facts(version), FiguresFacts.of(version.figures()), reading.changes(summary),
            planReading.issues(summary.issues()), reading.history(summary));
    }

    @Override
    public void requireMayTake(TaskContext task) {
        summaries.get(task.businessKey()).requireMayReview(task.actor().id());
    }

    @Override
    public Routing submit(ReviewSummary submission, TaskContext task) {
        var personId = task.actor().id();
        switch (submission.decision()) {
            case ACCEPT -> summaries.accept(task.businessKey(), submission.opinion(), personId);
            case RETURN -> summaries.giveBack(task.businessKey(), submission.opinion(), IssueRow.points(submission.issues()),
                personId);
        }
        return Routing.with("summaryDecision", submission.decision());
    }
}
