package org.xuanjiang.versions.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.supervision.SupervisionAccess;
import org.xuanjiang.versions.ProcessVersion;
import org.xuanjiang.versions.Trial;
import org.xuanjiang.versions.workflow.Trials;
import org.xuanjiang.versions.workflow.VersionsInUse;

/** Serves the page 流程版本. There is no way here to move a case. */
@RestController
@RequestMapping("/api/versions")
class VersionsController {

    private final VersionsInUse versions;
    private final Trials trials;
    private final SupervisionAccess access;
    private final CurrentPerson currentPerson;

    VersionsController(VersionsInUse versions, Trials trials, SupervisionAccess access, CurrentPerson currentPerson) {
        this.versions = versions;
        this.trials = trials;
        this.access = access;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    Versions all() {
        access.requireMayLook(currentPerson.get());
        return new Versions(versions.all(), Trial.MOST_TRIED, Trial.MOST_LISTED);
    }

    /** Changes nothing, but works hard: no link, picture or preview may set it off, as it could with GET. */
    @PostMapping("/{definitionId}/trial")
    Trial tried(@PathVariable String definitionId) {
        access.requireMayLook(currentPerson.get());
        return trials.of(definitionId);
    }

    record Versions(List<ProcessVersion> versions, int mostTried, int mostListed) {
    }
}
