package org.xuanjiang.nudge.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.kernel.Reason;
import org.xuanjiang.nudge.Nudges;
import org.xuanjiang.organization.CurrentPerson;

@RestController
class NudgeController {

    private final Nudges nudges;
    private final CurrentPerson currentPerson;

    NudgeController(Nudges nudges, CurrentPerson currentPerson) {
        this.nudges = nudges;
        this.currentPerson = currentPerson;
    }

    @PostMapping("/api/tasks/{id}/nudges")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nudge(@PathVariable("id") String taskId, @RequestBody Reason reason) {
        nudges.nudge(taskId, reason.text(), currentPerson.get());
    }
}
