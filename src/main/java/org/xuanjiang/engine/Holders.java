package org.xuanjiang.engine;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;

/**
 * Who may hold a user task: group, unit, four eyes. The one place that is asked when a task is claimed, handed over, completed, and
 * when people are offered to hand it over to.
 */
@Component
class Holders {

    private final TaskForms forms;
    private final Contributions contributions;
    private final People people;

    Holders(TaskForms forms, Contributions contributions, People people) {
        this.forms = forms;
        this.contributions = contributions;
        this.people = people;
    }

    /**
     * @param task            with the person in question as its actor
     * @param candidateGroups of the task
     * @throws NotYourTask                   without the role or the unit
     * @throws org.xuanjiang.kernel.Refusal the form's, when four eyes forbid it
     */
    void requireMayHold(TaskContext task, Collection<String> candidateGroups) {
        var person = task.actor();
        if (candidateGroups.stream().noneMatch(person::isIn) || !mayActFor(person, task.unitId())) {
            throw new NotYourTask();
        }
        var form = forms.get(task.taskKey());
        form.requireMayTake(task);
        // Whoever typed what another person then submitted may judge no more than that person may.
        contributions.submittersFor(person.id(), task.businessKey())
            .forEach(submitter -> form.requireMayTake(task.by(people.get(submitter))));
    }

    private static boolean mayActFor(Person person, String unitId) {
        return unitId == null || person.belongsTo(unitId);
    }
}
