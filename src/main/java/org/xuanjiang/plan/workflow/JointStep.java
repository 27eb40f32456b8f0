package org.xuanjiang.plan.workflow;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.plan.Plan;
import org.xuanjiang.plan.PlanStage;

/** The steps in which several plans may be agreed to in one go, each with the one decision that means consent. */
enum JointStep {
    SIGN("signPlan", PlanStage.SIGNING, SignPlan.Decision.SIGN, Plan::requireMaySign),
    REVIEW("reviewPlan", PlanStage.REVIEWING, ReviewPlan.Decision.AGREE, Plan::requireMayReview),
    APPROVE("approvePlan", PlanStage.APPROVING, ApprovePlan.Decision.APPROVE, Plan::requireMayApprove);

    private final String taskKey;
    private final PlanStage stage;
    private final Labelled consent;
    private final BiConsumer<Plan, String> fourEyes;

    JointStep(String taskKey, PlanStage stage, Labelled consent, BiConsumer<Plan, String> fourEyes) {
        this.taskKey = taskKey;
        this.stage = stage;
        this.consent = consent;
        this.fourEyes = fourEyes;
    }

    static Optional<JointStep> ofTask(String taskKey) {
        return Stream.of(values()).filter(step -> step.taskKey.equals(taskKey)).findFirst();
    }

    static String[] taskKeys() {
        return Stream.of(values()).map(step -> step.taskKey).toArray(String[]::new);
    }

    static boolean isConsent(String decision) {
        return Stream.of(values()).anyMatch(step -> step.decision().equals(decision));
    }

    PlanStage stage() {
        return stage;
    }

    /** As the form's submission says it. */
    String decision() {
        return ((Enum<?>) consent).name();
    }

    String decisionName() {
        return consent.label();
    }

    void requireMayJudge(Plan plan, String personId) {
        fourEyes.accept(plan, personId);
    }
}
