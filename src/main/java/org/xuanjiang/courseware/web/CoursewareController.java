package org.xuanjiang.courseware.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.courseware.Courseware;
import org.xuanjiang.courseware.CoursewareAct;
import org.xuanjiang.courseware.CoursewareEntry;
import org.xuanjiang.courseware.CoursewareLibrary;
import org.xuanjiang.evidence.EvidenceFiles;
import org.xuanjiang.evidence.web.Downloads;
import org.xuanjiang.evidence.web.NewFile;
import org.xuanjiang.evidence.web.Progress;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.ShownRevision;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;

/** Serves the page 课件. A file begins here and goes on like every upload. */
@RestController
@RequestMapping("/api/courseware")
class CoursewareController {

    private final CoursewareLibrary library;
    private final EvidenceFiles files;
    private final Downloads downloads;
    private final Units units;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    CoursewareController(CoursewareLibrary library, EvidenceFiles files, Downloads downloads, Units units, People people,
                         CurrentPerson currentPerson, Clock clock) {
        this.library = library;
        this.files = files;
        this.downloads = downloads;
        this.units = units;
        this.people = people;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping
    Shelf shelf() {
        var person = currentPerson.get();
        var names = new HashMap<String, String>();
        return new Shelf(library.seenBy(person).stream().map(courseware -> row(courseware, person, names)).toList(), library.mayEnter(person),
            Stream.of(Track.values()).map(track -> new Choice(track.name(), track.label())).toList(), files.accepted(), library.today());
    }

    @PostMapping("/files")
    Progress upload(@RequestBody NewFile file) {
        return Progress.of(library.upload(currentPerson.get(), file.name(), file.bytes(), file.changed()));
    }

    @DeleteMapping("/files/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        library.discard(id, currentPerson.get());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@RequestBody Typed typed) {
        if (typed.fileId() == null) {
            throw InvalidSubmission.at("fileId", "请选择课件文件。");
        }
        return new Entered(library.enter(typed.entry(library.today()), typed.fileId(), currentPerson.get()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enterAgain(@PathVariable String id, @RequestBody Typed typed) {
        library.enterAgain(id, typed.entry(library.today()), typed.fileId(), new ShownRevision(typed.revision()).value(), currentPerson.get());
    }

    @PostMapping("/{id}/judgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(@PathVariable String id, @RequestBody Judged judged) {
        if (judged.clear() == null) {
            throw InvalidSubmission.at("clear", "请选择通过或者退回。");
        }
        library.judge(id, judged.clear(), judged.opinion(), new ShownRevision(judged.revision()).value(), currentPerson.get());
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @RequestBody ShownRevision shown) {
        library.withdraw(id, shown.value(), currentPerson.get());
    }

    @GetMapping("/{id}/content")
    void content(@PathVariable String id, HttpServletResponse response) throws IOException {
        downloads.send(library.file(id, currentPerson.get()), response);
    }

    private Row row(Courseware courseware, Person person, Map<String, String> names) {
        var entry = courseware.entry();
        return new Row(courseware.id(), entry.title(), entry.track(), entry.track() == null ? null : entry.track().label(), entry.examiner(),
            entry.examinedOn(), units.get(courseware.unitId()).shortName(), courseware.fileName(), courseware.fileType().label(),
            courseware.fileSize(), courseware.sha256(), courseware.status().name(), courseware.status().label(),
            courseware.acts().stream().map(act -> act(act, names)).toList(),
            library.mayChange(courseware, person), library.mayJudge(courseware, person), courseware.revision());
    }

    private Act act(CoursewareAct act, Map<String, String> names) {
        return new Act(act.kind().label(), names.computeIfAbsent(act.personId(), people::nameOf), act.at().atZone(clock.getZone()).toOffsetDateTime(), act.opinion());
    }

    record Shelf(List<Row> courseware, boolean mayEnter, List<Choice> tracks, List<EvidenceFiles.Accepted> accepted, LocalDate today) {
    }

    record Row(String id, String title, Track track, String trackName, String examiner, LocalDate examinedOn, String unitName, String fileName,
               String typeName, long size, String sha256, String status, String statusName, List<Act> acts, boolean mayChange, boolean mayJudge,
               int revision) {
    }

    record Act(String kindName, String personName, OffsetDateTime at, String opinion) {
    }

    record Choice(String value, String label) {
    }

    record Typed(String title, Track track, String examiner, LocalDate examinedOn, String fileId, Integer revision) {

        CoursewareEntry entry(LocalDate today) {
            return CoursewareEntry.typed(title, track, examiner, examinedOn, today);
        }
    }

    record Judged(Boolean clear, String opinion, Integer revision) {
    }

    record Entered(String id) {
    }
}
