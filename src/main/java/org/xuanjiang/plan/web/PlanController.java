package org.xuanjiang.plan.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.kernel.Reason;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.plan.workflow.PlanWorkflow;

@RestController
@RequestMapping("/api/plans/{id}")
class PlanController {

    private final PlanWorkflow workflow;
    private final CurrentPerson currentPerson;

    PlanController(PlanWorkflow workflow, CurrentPerson currentPerson) {
        this.workflow = workflow;
        this.currentPerson = currentPerson;
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable("id") String id, @RequestBody Reason reason) {
        workflow.withdraw(id, reason.text(), currentPerson.get());
    }

    @PostMapping("/amendment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestAmendment(@PathVariable("id") String id, @RequestBody Reason reason) {
        workflow.requestAmendment(id, reason.text(), currentPerson.get());
    }
}
