package org.xuanjiang.plan.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Reason;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.plan.workflow.PlanWorkflow;

@RestController
class InvitationController {

    private final PlanWorkflow workflow;
    private final CurrentPerson currentPerson;

    InvitationController(PlanWorkflow workflow, CurrentPerson currentPerson) {
        this.workflow = workflow;
        this.currentPerson = currentPerson;
    }

    @PostMapping("/api/campaigns/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(@PathVariable("id") String campaignId, @RequestBody Invitation invitation) {
        if (invitation.unitId() == null || invitation.unitId().isBlank()) {
            throw InvalidSubmission.at("unitId", "请选择补充邀请的单位。");
        }
        var reason = new Reason(invitation.reason()).text();
        return new Invited(workflow.inviteLate(campaignId, invitation.unitId(), reason, currentPerson.get()));
    }

    record Invitation(String unitId, String reason) {
    }

    record Invited(String planId) {
    }
}
