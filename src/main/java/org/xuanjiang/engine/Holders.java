package org.xuanjiang.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.deputy.DeputyRules;
import org.xuanjiang.organization.deputy.Deputyships;
import org.xuanjiang.organization.deputy.DeputyshipOver;

/**
 * Who may hold a user task: group, unit, four eyes. The one place that is asked when a task is claimed, handed over, completed, and
 * when people are offered to hand it over to.
 */
@Component
class Holders {

    /** Whose work the next office judges in the same matter. */
    private static final Map<String, String> JUDGED_BY =
        Map.of(Roles.DRAFTER, Roles.UNIT_LEADER, Roles.REVIEWER, Roles.APPROVER, Roles.PUBLICITY, Roles.APPROVER);

    private final TaskForms forms;
    private final Contributions contributions;
    private final Deputyships deputyships;
    private final People people;

    Holders(TaskForms forms, Contributions contributions, Deputyships deputyships, People people) {
        this.forms = forms;
        this.contributions = contributions;
        this.deputyships = deputyships;
        this.people = people;
    }

    /**
     * For whom a person may take the task: for themselves where they may, else for somebody who is away. What is taken out of the hands of
     * somebody who is away is done for them.
     *
     * @param from who had it before; {@code null} for nobody
     * @return {@code null} for themselves
     * @throws org.xuanjiang.kernel.Refusal when they may neither way
     */
    String standsFor(TaskContext task, Collection<String> candidateGroups, String from) {
        if (from != null && mayHoldFor(task, candidateGroups, from)) {
            return from;
        }
        try {
            requireMayHold(task, candidateGroups);
            return null;
        } catch (Refusal notThemselves) {
            return standsForAnother(task, candidateGroups, notThemselves);
        }
    }

    private String standsForAnother(TaskContext task, Collection<String> candidateGroups, Refusal notThemselves) {
        var refusal = notThemselves;
        for (var absent : deputyships.representedBy(task.actor().id())) {
            try {
                requireMayHoldFor(task, candidateGroups, absent);
                return absent.id();
            } catch (Refusal notForThem) {
                refusal = notForThem;
            }
        }
        throw refusal;
    }

    /** Whether the person in question stands for that one today, and may hold the task for them. */
    boolean mayHoldFor(TaskContext task, Collection<String> candidateGroups, String absentId) {
        try {
            requireMayHoldFor(task, candidateGroups, absentId);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    /**
     * @param absentId {@code null} when the person holds it for themselves
     * @throws DeputyshipOver when the person does not stand for that one any more
     */
    void requireMayHoldFor(TaskContext task, Collection<String> candidateGroups, String absentId) {
        if (absentId == null) {
            requireMayHold(task, candidateGroups);
            return;
        }
        requireMayHoldFor(task, candidateGroups, deputyships.representedBy(task.actor().id()).stream()
            .filter(absent -> absent.id().equals(absentId)).findFirst().orElseThrow(DeputyshipOver::new));
    }

    /** The role is that of who is away; four eyes hold for both. */
    private void requireMayHoldFor(TaskContext task, Collection<String> candidateGroups, Person absent) {
        if (candidateGroups.stream().noneMatch(absent::isIn) || !mayActFor(absent, task.unitId()) || !mayActFor(task.actor(), task.unitId())) {
            throw new NotYourTask();
        }
        requireFourEyes(task);
        requireFourEyes(task.by(absent));
        if (!leavesAJudge(task, candidateGroups, Set.of(task.actor().id(), absent.id()))) {
            throw new NobodyLeftToJudge();
        }
    }

    /**
     * Whether anybody could still judge next what these people have had a hand in. Without this question a unit with one leader would be
     * stuck once that leader has drafted for somebody else.
     */
    boolean leavesAJudge(TaskContext task, Collection<String> candidateGroups, Collection<String> hands) {
        return candidateGroups.stream().map(JUDGED_BY::get).filter(Objects::nonNull)
            .allMatch(judges -> people.activeIn(judges).stream()
                .anyMatch(person -> mayActFor(person, task.unitId()) && !hands.contains(person.id()) && mayJudge(task.by(person))));
    }

    /** Whether this person may be asked what they think of the task: sees it, and works with tasks. */
    boolean mayBeConsulted(TaskContext task) {
        return DeputyRules.hasTasks(task.actor()) && mayActFor(task.actor(), task.unitId());
    }

    /** Whether nothing in the matter keeps this person from judging it, whatever their role. */
    boolean mayJudge(TaskContext task) {
        try {
            requireFourEyes(task);
            return mayBeConsulted(task);
        } catch (Refusal no) {
            return false;
        }
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
        requireFourEyes(task);
    }

    private void requireFourEyes(TaskContext task) {
        var form = forms.get(task.taskKey());
        form.requireMayTake(task);
        // Whoever typed what another person then submitted may judge no more than that person may.
        contributions.submittersFor(task.actor().id(), task.businessKey())
            .forEach(submitter -> form.requireMayTake(task.by(people.get(submitter))));
    }

    private static boolean mayActFor(Person person, String unitId) {
        return unitId == null || person.belongsTo(unitId);
    }
}
