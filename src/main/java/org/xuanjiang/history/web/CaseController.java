package org.xuanjiang.history.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.history.Case;
import org.xuanjiang.history.Cases;
import org.xuanjiang.history.Timelines;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Units;

/** The timeline of a case, for watchers and for the people of the unit that it belongs to. */
@RestController
class CaseController {

    private final Cases cases;
    private final Timelines timelines;
    private final Units units;
    private final CurrentPerson currentPerson;

    CaseController(Cases cases, Timelines timelines, Units units, CurrentPerson currentPerson) {
        this.cases = cases;
        this.timelines = timelines;
        this.units = units;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/api/cases/{id}")
    CaseView open(@PathVariable String id) {
        return view(cases.get(id, currentPerson.get()));
    }

    /** Of the case that the task belongs to. */
    @GetMapping("/api/tasks/{id}/case")
    CaseView ofTask(@PathVariable("id") String taskId) {
        return view(cases.ofTask(taskId, currentPerson.get()));
    }

    private CaseView view(Case about) {
        return CaseView.of(about, timelines.of(about), units);
    }
}
