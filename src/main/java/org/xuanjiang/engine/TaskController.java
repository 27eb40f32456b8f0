package org.xuanjiang.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Units;

/** The form contract over HTTP, for the Tasklist's forms and any other client. */
@RestController
class TaskController {

    private final TaskDesk desk;
    private final Completions completions;
    private final CurrentPerson currentPerson;
    private final Units units;
    private final Clock clock;

    TaskController(TaskDesk desk, Completions completions, CurrentPerson currentPerson, Units units, Clock clock) {
        this.desk = desk;
        this.completions = completions;
        this.currentPerson = currentPerson;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/api/tasks/{id}")
    OpenedForm open(@PathVariable String id) {
        return desk.open(id);
    }

    /** @param expected {@code savedAt} of the draft on screen; without it whatever is kept is replaced */
    @PutMapping(path = "/api/tasks/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    KeptDraft keepDraft(@PathVariable String id, @RequestBody String document,
                        @RequestHeader(name = "If-Unmodified-Since-Draft", required = false)
                        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime expected) {
        return new KeptDraft(desk.keepDraft(id, document, expected));
    }

    @PostMapping(path = "/api/tasks/{id}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    Accepted complete(@PathVariable String id, @RequestBody String document,
                      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        desk.complete(id, document, Optional.ofNullable(idempotencyKey).map(Submission::checkedKey).orElse(null));
        return new Accepted("已提交");
    }

    @PostMapping("/api/tasks/{id}/claim")
    Accepted claim(@PathVariable String id) {
        desk.claim(id);
        return new Accepted("已认领");
    }

    /** The engine would ask for the right to assign tasks at all, which nobody has. */
    @PostMapping("/api/tasks/{id}/release")
    Accepted release(@PathVariable String id) {
        desk.release(id);
        return new Accepted("已放回待办");
    }

    /** @param before when the last task of the page before was completed, and {@code task} its id */
    @GetMapping("/api/done")
    List<Done> done(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime before,
                    @RequestParam(defaultValue = "") String task) {
        return completions.of(currentPerson.get().id(), before == null ? OffsetDateTime.now(clock).plusDays(1) : before, task).stream()
            .map(completed -> new Done(completed.taskId(), completed.at(), completed.taskName(),
                completed.unitId() == null ? "" : units.get(completed.unitId()).shortName()))
            .toList();
    }

    record KeptDraft(OffsetDateTime savedAt) {
    }

    record Accepted(String outcome) {
    }

    record Done(String taskId, OffsetDateTime at, String taskName, String unitName) {
    }
}
