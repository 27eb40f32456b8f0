package org.xuanjiang.engine;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.deputy.DeputyRules;
import org.xuanjiang.organization.deputy.Deputyships;
import org.xuanjiang.organization.deputy.DeputyshipOver;

/**
 * Who may hold a user task: group, unit, four eyes. The one place that is asked when a task is claimed, handed over, completed, and
 * when people are offered to hand it over to.
 */
@Component
class Holders {

    private final LaterJudges laterJudges;
    private final Deputyships deputyships;

    Holders(LaterJudges laterJudges, Deputyships deputyships) {
        this.laterJudges = laterJudges;
        this.deputyships = deputyships;
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
        if (candidateGroups.stream().noneMatch(absent::isIn) || !task.isOfUnitOf(absent) || !task.isOfUnitOf(task.actor())) {
            throw new NotYourTask();
        }
        laterJudges.requireFourEyes(task);
        laterJudges.requireFourEyes(task.by(absent));
        laterJudges.requireLeft(task, List.of(absent.id()));
    }

    /** Whether this person may be asked what they think of the task: sees it, and works with tasks. */
    boolean mayBeConsulted(TaskContext task) {
        return DeputyRules.hasTasks(task.actor()) && task.isOfUnitOf(task.actor());
    }

    /**
     * Whether nothing in the matter keeps this person from signing a judgement of it, whatever their role, and others are left for what follows.
     *
     * @param besides who decides or signs it, too
     */
    boolean mayCountersign(TaskContext task, Collection<String> besides) {
        try {
            laterJudges.requireFourEyes(task);
            laterJudges.requireLeft(task, besides);
            return mayBeConsulted(task);
        } catch (Refusal no) {
            return false;
        }
    }

    /**
     * @param task            with the person in question as its actor
     * @param candidateGroups of the task
     * @throws NotYourTask                   without the role or the unit
     * @throws NobodyLeftToJudge             when they are the last who could judge it afterwards
     * @throws org.xuanjiang.kernel.Refusal the form's, when four eyes forbid it
     */
    void requireMayHold(TaskContext task, Collection<String> candidateGroups) {
        var person = task.actor();
        if (candidateGroups.stream().noneMatch(person::isIn) || !task.isOfUnitOf(person)) {
            throw new NotYourTask();
        }
        laterJudges.requireFourEyes(task);
        laterJudges.requireLeft(task, List.of());
    }
}
