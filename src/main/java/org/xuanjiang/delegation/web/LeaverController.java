package org.xuanjiang.delegation.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.delegation.workflow.PassingOn;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Reason;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;

/** All claimed tasks of somebody who leaves, to one or several others at once. */
@RestController
@RequestMapping("/api/people/{personId}/tasks")
class LeaverController {

    private static final int MOST_AT_ONCE = 200;

    private final PassingOn passingOn;
    private final CurrentPerson currentPerson;
    private final People people;

    LeaverController(PassingOn passingOn, CurrentPerson currentPerson, People people) {
        this.passingOn = passingOn;
        this.currentPerson = currentPerson;
        this.people = people;
    }

    @GetMapping
    Tasks tasks(@PathVariable String personId) {
        var rows = passingOn.tasksOf(personId, currentPerson.get());
        return new Tasks(people.nameOf(personId), rows.stream()
            .map(row -> new Row(row.taskId(), row.name(), row.successors().stream().map(Choice::of).toList())).toList());
    }

    @PostMapping
    List<PassingOn.Outcome> handOver(@PathVariable String personId, @RequestBody HandOver order) {
        if (order.rows() == null || order.rows().isEmpty() || order.rows().size() > MOST_AT_ONCE) {
            throw InvalidSubmission.at("rows", "请选择要移交的事项，一次最多 " + MOST_AT_ONCE + " 项。");
        }
        order.rows().forEach(row -> {
            if (row == null) {
                throw InvalidSubmission.at("rows", "请选择要移交的事项。");
            }
            Checked.text("rows", row.taskId(), "请选择要移交的事项。");
        });
        return passingOn.handOver(personId, order.rows(), new Reason(order.reason()).text(), currentPerson.get());
    }

    record Tasks(String personName, List<Row> tasks) {
    }

    record Row(String taskId, String name, List<Choice> successors) {
    }

    record Choice(String value, String label) {

        static Choice of(Person person) {
            return new Choice(person.id(), person.name());
        }
    }

    record HandOver(List<PassingOn.Assignment> rows, String reason) {
    }
}
