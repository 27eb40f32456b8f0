package org.xuanjiang.plan.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.plan.workflow.JointJudgements;

/** Serves the page 批量办理. One request per plan, so that each has its own result and a lost connection costs only one. */
@RestController
class JointJudgementController {

    private final JointJudgements judgements;
    private final CurrentPerson currentPerson;

    JointJudgementController(JointJudgements judgements, CurrentPerson currentPerson) {
        this.judgements = judgements;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/api/joint-judgements")
    JointJudgements.Waitings waiting() {
        return judgements.waitingFor(currentPerson.get());
    }

    @GetMapping("/api/joint-judgements/access")
    Access access() {
        return new Access(judgements.judges(currentPerson.get()));
    }

    @PostMapping("/api/tasks/{id}/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consent(@PathVariable("id") String taskId, @RequestBody Consent consent,
                 @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        judgements.consent(taskId, consent.decision(), consent.opinion(), idempotencyKey);
    }

    record Access(boolean judges) {
    }

    record Consent(String decision, String opinion) {
    }
}
