package org.xuanjiang.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.IssueFacts;
import org.xuanjiang.plan.Plan;
import org.xuanjiang.plan.PlanAct;
import org.xuanjiang.plan.PlanDifference;
import org.xuanjiang.plan.PlanReading;
import org.xuanjiang.plan.PlanVersion;
import org.xuanjiang.plan.ReviewIssue;
import org.xuanjiang.plan.ReviewIssues;

/** The way of a plan through drafting, signing, review, approval and amendment. */
@Component
@Order(2)
class PlanChronicler implements Chronicler {

    static final String DOCUMENT = "plan";

    private final PlanReading reading;

    PlanChronicler(PlanReading reading) {
        this.reading = reading;
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        if (about.kind() == CaseKind.PLAN) {
            var before = comparedWith(about.plan());
            about.plan().acts().forEach(act -> tell(about, act, before, chronicle));
        }
    }

    private void tell(Case about, PlanAct act, Map<Integer, PlanVersion> before, Chronicle chronicle) {
        var plan = about.plan();
        var line = chronicle.line(act.at(), Topic.PLAN, act.kind().label()).by(act.personId()).saying(act.opinion());
        if (act.versionNo() != null) {
            line.version(DOCUMENT, act.versionNo());
        }
        switch (act.kind()) {
            case DRAFTED -> handedIn(line.in(plan.id(), "draftPlan"), plan.version(act.versionNo()), before);
            case REVISED -> handedIn(line.in(plan.id(), "revisePlan").issues(issues(plan, issue -> act.at().equals(issue.answeredAt()))),
                plan.version(act.versionNo()), before);
            case AMENDED -> handedIn(line.in(plan.id(), "amendPlan"), plan.version(act.versionNo()), before);
            case AMENDMENT_ABANDONED -> line.in(plan.id(), "amendPlan");
            case SIGNED -> line.in(plan.id(), "signPlan");
            case SIGNING_RETURNED -> line.in(plan.id(), "signPlan").issues(raised(plan, act));
            case AGREED, REVIEW_REFUSED -> line.in(plan.id(), "reviewPlan");
            case REVIEW_RETURNED -> line.in(plan.id(), "reviewPlan").issues(raised(plan, act));
            case APPROVED, APPROVAL_REFUSED -> line.in(plan.id(), "approvePlan");
            case APPROVAL_RETURNED -> line.in(plan.id(), "approvePlan").issues(raised(plan, act));
            case WITHDRAWN -> line.fact("审核尚无人受理，起草人撤回修改。");
            case AMENDMENT_REQUESTED -> line.fact("已批准的第" + act.versionNo() + "版在修订批准前继续有效。");
            case AMENDMENT_LAPSED -> line.fact("活动期限届满，修订未办结，由系统自动终止；原批准版本继续有效。");
            case EXPIRED -> line.fact("活动期限届满，方案未获批准，由系统自动终止。");
            case CLOSED -> line.fact("各环节均已办结，由系统自动办结。");
            case CLOSED_WITHOUT_SUMMARY -> line.fact("总结期限届满，未收到或者未采纳经验总结，由系统自动办结。");
            case CALLED_OFF -> line.fact("宣讲活动已终止，方案随之终止。");
            case INVITED -> line.fact("报送截止日期：" + ChineseDay.of(about.campaign().terms().planDeadline()));
        }
    }

    private static void handedIn(Chronicle.Line line, PlanVersion version, Map<Integer, PlanVersion> before) {
        var tracks = version.content().tracks().stream().map(Track::label).collect(Collectors.joining("、"));
        line.fact("第" + version.no() + "版（" + version.kind().label() + "）：" + tracks + "，共" + version.content().sessionCount() + "场")
            .fact("文稿校验值：" + version.sealed().sha256());
        var earlier = before.get(version.no());
        if (earlier != null) {
            line.changes("第" + earlier.no() + "版", new PlanDifference(earlier.content(), version.content()).changes());
        }
    }

    private List<IssueFacts> raised(Plan plan, PlanAct act) {
        return issues(plan, issue -> act.at().equals(issue.raisedAt()));
    }

    private List<IssueFacts> issues(Plan plan, Predicate<ReviewIssue> which) {
        return reading.issues(new ReviewIssues(plan.issues().all().stream().filter(which).toList()));
    }

    /** What each version changes: an amendment the version in force, any other the version before it. */
    private static Map<Integer, PlanVersion> comparedWith(Plan plan) {
        var before = new HashMap<Integer, PlanVersion>();
        Integer agreed = null;
        Integer inForce = null;
        for (var act : plan.acts()) {
            switch (act.kind()) {
                case AGREED -> agreed = act.versionNo();
                case APPROVED -> {
                    inForce = act.versionNo();
                    agreed = null;
                }
                // Where no approval was needed, the agreement was it.
                case AMENDMENT_REQUESTED -> inForce = agreed == null ? inForce : agreed;
                case APPROVAL_RETURNED, APPROVAL_REFUSED -> agreed = null;
                case REVISED -> before.put(act.versionNo(), plan.version(act.versionNo() - 1));
                case AMENDED -> before.put(act.versionNo(), plan.version(inForce == null ? act.versionNo() - 1 : inForce));
                default -> { }
            }
        }
        return before;
    }
}
