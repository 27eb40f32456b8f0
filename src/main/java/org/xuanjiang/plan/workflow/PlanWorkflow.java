package org.xuanjiang.plan.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.workflow.ProcessMessages;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;
import org.xuanjiang.plan.Plans;

/** What is done to plans outside their tasks, told to the engine in the same transaction. */
@Service
@Transactional
public class PlanWorkflow {

    private static final String AMENDMENT_REQUESTED = "lecturePlan.amendmentRequested";

    private final Plans plans;
    private final ProcessMessages messages;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WithoutIdentity withoutIdentity;

    PlanWorkflow(Plans plans, ProcessMessages messages, RuntimeService runtime, TaskService tasks, WithoutIdentity withoutIdentity) {
        this.plans = plans;
        this.messages = messages;
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
        messages.send("lecturePlan.withdrawn", planId);
    }

    /** @throws org.xuanjiang.campaign.workflow.ProcessHasMovedOn when the sessions are all done already */
    public void requestAmendment(String planId, String reason, Person person) {
        plans.requestAmendment(planId, reason, person);
        messages.send(AMENDMENT_REQUESTED, planId);
    }

    /** @return id of the new unit's plan */
    public String inviteLate(String campaignId, String unitId, String reason, Person person) {
        var planId = plans.inviteLate(campaignId, unitId, reason, person);
        messages.send("campaign.unitAdded", campaignId, Map.of("planId", planId));
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
}
