package org.xuanjiang.lecturer.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.kernel.ShownRevision;
import org.xuanjiang.lecturer.Lecturer;
import org.xuanjiang.lecturer.LecturerCategory;
import org.xuanjiang.lecturer.LecturerEntry;
import org.xuanjiang.lecturer.Lecturers;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;

/** Serves the page 宣讲员. */
@RestController
@RequestMapping("/api/lecturers")
class LecturerController {

    private final Lecturers lecturers;
    private final Units units;
    private final CurrentPerson currentPerson;

    LecturerController(Lecturers lecturers, Units units, CurrentPerson currentPerson) {
        this.lecturers = lecturers;
        this.units = units;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    Pool pool() {
        var person = currentPerson.get();
        return new Pool(lecturers.all().stream().map(lecturer -> row(lecturer, person)).toList(), lecturers.mayEnter(person),
            Stream.of(LecturerCategory.values()).map(category -> new Category(category.name(), category.label())).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@RequestBody Typed typed) {
        return new Entered(lecturers.enter(typed.entry(), currentPerson.get()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String id, @RequestBody Typed typed) {
        lecturers.change(id, typed.entry(), new ShownRevision(typed.revision()).value(), currentPerson.get());
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @RequestBody ShownRevision shown) {
        lecturers.withdraw(id, shown.value(), currentPerson.get());
    }

    private Row row(Lecturer lecturer, Person person) {
        return new Row(lecturer.id(), lecturer.name(), lecturer.category(), lecturer.category().label(), lecturer.post(),
            units.get(lecturer.unitId()).shortName(), lecturers.mayChange(lecturer, person), lecturer.revision());
    }

    record Pool(List<Row> lecturers, boolean mayEnter, List<Category> categories) {
    }

    record Row(String id, String name, LecturerCategory category, String categoryName, String post, String unitName, boolean mayChange,
               int revision) {
    }

    record Category(String value, String label) {
    }

    record Typed(String name, LecturerCategory category, String post, Integer revision) {

        LecturerEntry entry() {
            return LecturerEntry.typed(name, category, post);
        }
    }

    record Entered(String id) {
    }
}
