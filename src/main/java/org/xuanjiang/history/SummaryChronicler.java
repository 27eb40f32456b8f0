package org.xuanjiang.history;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.IssueFacts;
import org.xuanjiang.plan.PlanReading;
import org.xuanjiang.plan.ReviewIssue;
import org.xuanjiang.plan.ReviewIssues;
import org.xuanjiang.summary.Summaries;
import org.xuanjiang.summary.Summary;
import org.xuanjiang.summary.SummaryAct;
import org.xuanjiang.summary.SummaryReading;

/** The closing report: handed in, returned, accepted, or closed by its deadline. */
@Component
@Order(5)
class SummaryChronicler implements Chronicler {

    static final String DOCUMENT = "summary";

    private final Summaries summaries;
    private final SummaryReading reading;
    private final PlanReading issues;

    SummaryChronicler(Summaries summaries, SummaryReading reading, PlanReading issues) {
        this.summaries = summaries;
        this.reading = reading;
        this.issues = issues;
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        if (about.kind() == CaseKind.PLAN) {
            summaries.find(about.id()).ifPresent(summary -> summary.acts().forEach(act -> tell(summary, act, chronicle)));
        }
    }

    private void tell(Summary summary, SummaryAct act, Chronicle chronicle) {
        var line = chronicle.line(act.at(), Topic.SUMMARY, act.kind().label()).by(act.personId()).saying(act.opinion());
        if (act.versionNo() > 0) {
            line.version(DOCUMENT, act.versionNo());
        }
        switch (act.kind()) {
            case SUBMITTED -> {
                line.in(summary.planId(), "writeSummary").fact("第" + act.versionNo() + "稿")
                    .issues(issues(summary, issue -> act.at().equals(issue.answeredAt())));
                if (act.versionNo() > 1) {
                    line.changes("第" + (act.versionNo() - 1) + "稿", reading.changes(
                        summary.versions().get(act.versionNo() - 2), summary.versions().get(act.versionNo() - 1)));
                }
            }
            case RETURNED -> line.in(summary.planId(), "reviewSummary").issues(issues(summary, issue -> act.at().equals(issue.raisedAt())));
            case ACCEPTED -> line.in(summary.planId(), "reviewSummary");
            case CLOSED -> line.fact("总结期限届满，由系统自动办结：" + summary.status().label() + "。");
        }
    }

    private List<IssueFacts> issues(Summary summary, Predicate<ReviewIssue> which) {
        return issues.issues(new ReviewIssues(summary.issues().all().stream().filter(which).toList()));
    }
}
