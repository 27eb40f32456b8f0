package org.xuanjiang.summary.workflow;

import java.time.LocalDate;
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
import org.xuanjiang.plan.PlanReading;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.plan.ReviewIssues;
import org.xuanjiang.plan.workflow.IssueAnswer;
import org.xuanjiang.session.Sessions;
import org.xuanjiang.summary.FiguresFacts;
import org.xuanjiang.summary.Summaries;
import org.xuanjiang.summary.Summary;
import org.xuanjiang.summary.SummaryReading;
import org.xuanjiang.summary.SummaryVersion;

@Component
class WriteSummaryForm implements TaskForm<WriteSummary> {

    private final Summaries summaries;
    private final SummaryReading reading;
    private final Sessions sessions;
    private final Plans plans;
    private final PlanReading planReading;
    private final Units units;

    WriteSummaryForm(Summaries summaries, SummaryReading reading, Sessions sessions, Plans plans, PlanReading planReading,
                     Units units) {
        this.summaries = summaries;
        this.reading = reading;
        this.sessions = sessions;
        this.plans = plans;
        this.planReading = planReading;
        this.units = units;
    }

    /** What the drafter knows already. */
    record View(CampaignFacts campaign, Unit unit, FiguresFacts figures, List<HighlightRow> highlights,
                List<IssueFacts> issues, List<HistoryEntry> history) {
    }

    /** What one session's report calls worth telling. */
    record HighlightRow(String trackName, LocalDate heldOn, String place, String topic, String text) {
    }

    @Override
    public String taskKey() {
        return "writeSummary";
    }

    @Override
    public Class<WriteSummary> submission() {
        return WriteSummary.class;
    }

    @Override
    public View view(TaskContext task) {
        var planId = task.businessKey();
        var highlights = sessions.highlights(planId).stream()
            .map(told -> new HighlightRow(told.track().label(), told.heldOn(), told.place(), told.topic(), told.text()))
            .toList();
        var summary = summaries.find(planId);
        return new View(CampaignFacts.of(plans.campaignOf(planId)), units.get(task.unitId()),
            FiguresFacts.of(sessions.figures(planId)), highlights,
            summary.map(Summary::issues).map(planReading::issues).orElseGet(List::of),
            summary.map(reading::history).orElseGet(List::of));
    }

    @Override
    public WriteSummary prefill(TaskContext task) {
        var summary = summaries.find(task.businessKey());
        var content = summary.flatMap(Summary::currentVersion).map(SummaryVersion::content)
            .orElseGet(() -> summaries.firstDraft(task.businessKey()));
        return WriteSummary.startingFrom(content, summary.map(Summary::issues).orElse(ReviewIssues.NONE));
    }

    @Override
    public List<String> judgedIn() {
        return List.of("reviewSummary");
    }

    @Override
    public Routing submit(WriteSummary submission, TaskContext task) {
        summaries.submit(task.businessKey(), submission.content(), IssueAnswer.byNumber(submission.answers()), task.actor().id());
        return Routing.none();
    }
}
