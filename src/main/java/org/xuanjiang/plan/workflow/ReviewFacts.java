package org.xuanjiang.plan.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.Plan;
import org.xuanjiang.plan.PlanContent;
import org.xuanjiang.plan.PlanDifference;
import org.xuanjiang.plan.PlanVersion;
import org.xuanjiang.plan.Plans;

/**
 * What the decision table {@code review-route} asks about the version under way. Of an amendment only the lines count that
 * it adds, alters or removes: moving one session of forty is a small matter, dropping thirty is not.
 */
@Component("reviewFacts")
public class ReviewFacts {

    private final Plans plans;
    private final Units units;

    ReviewFacts(Plans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    /** Name of the {@link org.xuanjiang.organization.UnitKind}. */
    public String unitKind(DelegateExecution plan) {
        return units.get(get(plan).unitId()).kind().name();
    }

    public int sessionCount(DelegateExecution plan) {
        return difference(get(plan)).sessionsTouched();
    }

    public boolean hasExpertTrack(DelegateExecution plan) {
        return difference(get(plan)).touches(Track.EXPERT);
    }

    private Plan get(DelegateExecution plan) {
        return plans.get(plan.getProcessBusinessKey());
    }

    private static PlanDifference difference(Plan plan) {
        var inForce = plan.approvedVersion().map(PlanVersion::content).orElse(PlanContent.EMPTY);
        return new PlanDifference(inForce, plan.version(plan.versions().size()).content());
    }
}
