package org.xuanjiang.campaign.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.campaign.workflow.CampaignWorkflow;
import org.xuanjiang.kernel.Reason;
import org.xuanjiang.organization.CurrentPerson;

@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

    private final CampaignWorkflow workflow;
    private final CurrentPerson currentPerson;

    CampaignController(CampaignWorkflow workflow, CurrentPerson currentPerson) {
        this.workflow = workflow;
        this.currentPerson = currentPerson;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open() {
        return new Opened(workflow.open(currentPerson.get()).id());
    }

    @PostMapping("/{id}/call-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callOff(@PathVariable("id") String id, @RequestBody Reason reason) {
        workflow.callOff(id, reason.text(), currentPerson.get());
    }

    record Opened(String id) {
    }
}
