package org.xuanjiang.plan.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;
import org.xuanjiang.plan.Plans;

/**
 * Tells the engine what was done to plans outside their tasks. Who may do so is for {@link Plans} to say, so the engine is
 * asked without the person: nobody needs a grant to change processes.
 */
@Service
@Transactional
public class PlanWorkflow {

    private static final String AMENDMENT_REQUESTED = "lecturePlan.amendmentRequested";

    private final Plans plans;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WithoutIdentity withoutIdentity;

    PlanWorkflow(Plans plans, RuntimeService runtime, TaskService tasks, WithoutIdentity withoutIdentity) {
        this.plans = plans;
        this.runtime = runtime;
        this.tasks = tasks;
        this.withoutIdentity = withoutIdentity;
    }

    /** @throws ReviewAlreadyTaken when a reviewer has claimed the plan */
    public void withdraw(String planId, String reason, Person person) {
        plans.withdraw(planId, reason, person);
        if (!isReviewUnclaimed(planId)) {
            throw new ReviewAlreadyTaken();
        }
        correlating(() -> runtime.createMessageCorrelation("lecturePlan.withdrawn")
            .processInstanceBusinessKey(planId)
            .correlateWithResult());
    }

    /** @throws ProcessHasMovedOn when the sessions are all done already */
    public void requestAmendment(String planId, String reason, Person person) {
        plans.requestAmendment(planId, reason, person);
        correlating(() -> runtime.createMessageCorrelation(AMENDMENT_REQUESTED)
            .processInstanceBusinessKey(planId)
            .correlateWithResult());
    }

    /** @return id of the new unit's plan */
    public String inviteLate(String campaignId, String unitId, String reason, Person person) {
        var planId = plans.inviteLate(campaignId, unitId, reason, person);
        correlating(() -> runtime.createMessageCorrelation("campaign.unitAdded")
            .processInstanceBusinessKey(campaignId)
            .setVariableToTriggeredScope("planId", planId)
            .correlateWithResult());
        return planId;
    }

    /** Whether the plan waits for a reviewer and none has claimed it. */
    @Transactional(readOnly = true)
    public boolean isReviewUnclaimed(String planId) {
        return withoutIdentity.call(() -> tasks.createTaskQuery().processInstanceBusinessKey(planId)
            .taskDefinitionKey("reviewPlan").taskUnassigned().count() > 0);
    }

    /** Whether the process still takes an amendment: its sessions are under way. */
    @Transactional(readOnly = true)
    public boolean takesAmendment(String planId) {
        return withoutIdentity.call(() -> runtime.createExecutionQuery().processInstanceBusinessKey(planId)
            .messageEventSubscriptionName(AMENDMENT_REQUESTED).count() > 0);
    }

    private void correlating(Supplier<Object> correlation) {
        try {
            withoutIdentity.call(correlation);
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new ProcessHasMovedOn();
        }
    }
}
