package org.xuanjiang.history.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.history.CaseKind;
import org.xuanjiang.history.CaseRow;
import org.xuanjiang.history.CaseSearch;
import org.xuanjiang.history.Cases;
import org.xuanjiang.history.OperationLog;
import org.xuanjiang.history.workflow.WalkedPath;
import org.xuanjiang.history.workflow.WalkedPaths;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Units;

/** What only watchers see: the search over all cases, the path through the model, the log of operations. */
@RestController
class HistoryController {

    private final Cases cases;
    private final CaseSearch search;
    private final WalkedPaths paths;
    private final OperationLog log;
    private final Units units;
    private final CurrentPerson currentPerson;

    HistoryController(Cases cases, CaseSearch search, WalkedPaths paths, OperationLog log, Units units, CurrentPerson currentPerson) {
        this.cases = cases;
        this.search = search;
        this.paths = paths;
        this.log = log;
        this.units = units;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/api/history")
    Found find(SearchQuery query) {
        cases.requireWatches(currentPerson.get());
        return Found.of(search.find(query.read(units)));
    }

    /** What can be chosen in the search. */
    @GetMapping("/api/history/choices")
    Choices choices() {
        cases.requireWatches(currentPerson.get());
        return new Choices(
            Stream.of(CaseKind.values()).map(kind -> new KindChoice(kind.name(), kind.label(), CaseSearch.statusesOf(kind).stream()
                .map(status -> new Choice(status.name(), ((Labelled) status).label())).toList())).toList(),
            units.all().stream().map(unit -> new Choice(unit.id(), unit.name())).toList());
    }

    /** @param instance a process that the case has called; the one that carries it when left out */
    @GetMapping("/api/cases/{id}/path")
    WalkedPath path(@PathVariable String id, @RequestParam(required = false) String instance) {
        var person = currentPerson.get();
        cases.requireWatches(person);
        return paths.of(cases.get(id, person), instance);
    }

    @GetMapping("/api/cases/{id}/operations")
    Operations operations(@PathVariable String id) {
        var person = currentPerson.get();
        cases.requireWatches(person);
        var about = cases.get(id, person);
        return new Operations(log.operations(about), log.tasks(about));
    }

    record Operations(List<OperationLog.Operation> operations, List<OperationLog.TaskLine> tasks) {
    }

    record Choices(List<KindChoice> kinds, List<Choice> units) {
    }

    record KindChoice(String value, String label, List<Choice> statuses) {
    }

    record Choice(String value, String label) {
    }

    /** @param next goes into {@code after} of the next question; {@code null} on the last page */
    record Found(List<CaseRow> cases, String next) {

        static Found of(CaseRow.Page page) {
            return new Found(page.cases(), page.next() == null ? null : page.next().toString());
        }
    }
}
