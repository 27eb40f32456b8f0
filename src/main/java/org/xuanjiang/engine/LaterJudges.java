package org.xuanjiang.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;

/**
 * Whether anybody is left to judge what people have a hand in. Without this question a unit with two leaders would be stuck once both
 * have drafted, one of them for somebody who was away.
 */
@Component
class LaterJudges {

    private final TaskForms forms;
    private final ModelGroups groups;
    private final Contributions contributions;
    private final Drafts drafts;
    private final People people;

    LaterJudges(TaskForms forms, ModelGroups groups, Contributions contributions, Drafts drafts, People people) {
        this.forms = forms;
        this.groups = groups;
        this.contributions = contributions;
        this.drafts = drafts;
        this.people = people;
    }

    /**
     * @param besides who would have a hand in the task together with the actor
     * @throws NobodyLeftToJudge when they and those who have typed into it are the last who could judge it; not when an office stands empty anyway
     */
    void requireLeft(TaskContext task, Collection<String> besides) {
        var judgements = forms.get(task.taskKey()).judgedIn();
        var offices = judgements.stream().map(groups::of).toList();
        var joining = Stream.concat(Stream.of(task.actor()), besides.stream().map(people::get)).toList();
        if (joining.stream().noneMatch(person -> offices.stream().anyMatch(person::isIn))) {
            return;
        }
        var hands = Stream.concat(joining.stream().map(Person::id), drafts.ofOthers(task.taskId(), task.actor().id()).stream().map(Drafts.Draft::personId)).toList();
        var before = judgements.stream().map(judgement -> candidates(task, judgement)).filter(persons -> !persons.isEmpty()).toList();
        var after = before.stream().map(persons -> persons.stream().filter(person -> isUntouched(person, task, hands)).toList()).toList();
        if (isEachDone(before, Set.of()) && !isEachDone(after, Set.of())) {
            throw new NobodyLeftToJudge();
        }
    }

    private List<String> candidates(TaskContext task, String judgement) {
        var later = task.at(judgement);
        return people.activeIn(groups.of(judgement)).stream()
            .filter(person -> later.isOfUnitOf(person) && mayTake(later.by(person))).map(Person::id).toList();
    }

    /** What keeps somebody from judging keeps those from it who have had a hand in anything that they submitted in the matter. */
    private boolean isUntouched(String personId, TaskContext task, Collection<String> hands) {
        return !hands.contains(personId) && contributions.submittersFor(personId, task.businessKey()).stream().noneMatch(hands::contains);
    }

    private boolean mayTake(TaskContext judgement) {
        try {
            requireFourEyes(judgement);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    /** @throws Refusal the form's, when the actor or whoever submitted what the actor had a hand in may not judge here */
    void requireFourEyes(TaskContext task) {
        var form = forms.get(task.taskKey());
        form.requireMayTake(task);
        // Whoever typed what another person then submitted may judge no more than that person may.
        contributions.submittersFor(task.actor().id(), task.businessKey())
            .forEach(submitter -> form.requireMayTake(task.by(people.get(submitter))));
    }

    /** Nobody judges twice on the way. */
    private static boolean isEachDone(List<List<String>> candidates, Set<String> taken) {
        if (candidates.isEmpty()) {
            return true;
        }
        return candidates.get(0).stream().filter(person -> !taken.contains(person)).anyMatch(person -> {
            var more = new HashSet<>(taken);
            more.add(person);
            return isEachDone(candidates.subList(1, candidates.size()), more);
        });
    }
}
