package org.xuanjiang.history.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.carboncopy.CarbonCopies;
import org.xuanjiang.history.Case;
import org.xuanjiang.history.CaseDocument;
import org.xuanjiang.history.CaseDocuments;
import org.xuanjiang.history.CaseMaterials;
import org.xuanjiang.history.Cases;
import org.xuanjiang.history.Comparison;
import org.xuanjiang.history.Timeline;
import org.xuanjiang.history.Timelines;
import org.xuanjiang.nudge.Nudges;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Units;

/** The timeline and the documents of a case, with what belongs to it, for watchers and for the people of the unit that it belongs to. */
@RestController
class CaseController {

    private final Cases cases;
    private final Timelines timelines;
    private final CaseDocuments documents;
    private final CaseMaterials materials;
    private final CarbonCopies copies;
    private final Nudges nudges;
    private final Units units;
    private final CurrentPerson currentPerson;

    CaseController(Cases cases, Timelines timelines, CaseDocuments documents, CaseMaterials materials, CarbonCopies copies,
                   Nudges nudges, Units units, CurrentPerson currentPerson) {
        this.cases = cases;
        this.timelines = timelines;
        this.documents = documents;
        this.materials = materials;
        this.copies = copies;
        this.nudges = nudges;
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

    @GetMapping("/api/cases/{id}/documents")
    List<CaseDocument> documents(@PathVariable String id) {
        return documents.of(cases.get(id, currentPerson.get()));
    }

    /** Two versions side by side, the earlier one first. */
    @GetMapping("/api/cases/{id}/documents/{documentId}")
    Comparison compare(@PathVariable String id, @PathVariable String documentId, @RequestParam int before, @RequestParam int after) {
        return documents.compare(cases.get(id, currentPerson.get()), documentId, before, after);
    }

    @GetMapping("/api/cases/{id}/materials")
    Materials materials(@PathVariable String id) {
        var about = cases.get(id, currentPerson.get());
        return new Materials(materials.concerns(about), materials.evidence(about));
    }

    /** Whoever has been sent the case has now opened it. */
    private CaseView view(Case about) {
        var reader = currentPerson.get();
        copies.opened(about.id(), reader.id());
        var timeline = timelines.of(about);
        return CaseView.of(about, timeline, nudges.possible(timeline.waiting().stream().map(Timeline.Waiting::taskId).toList(), reader), units);
    }

    record Materials(List<CaseMaterials.ConcernLine> concerns, List<CaseMaterials.EvidenceLine> evidence) {
    }
}
