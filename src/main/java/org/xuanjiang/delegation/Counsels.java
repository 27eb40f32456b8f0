package org.xuanjiang.delegation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.People;

/** Opinions that others are asked for. Who may be asked, and where the task goes, is for the workflow to say. */
@Service
@Transactional
public class Counsels {

    private final CounselRepository repository;
    private final People people;
    private final Clock clock;

    Counsels(CounselRepository repository, People people, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.clock = clock;
    }

    /** @throws AskedAlready when this person's countersignature is on the task or awaited */
    public Counsel ask(String taskId, Counsel.Kind kind, String askedBy, String personId, String question) {
        if (kind == Counsel.Kind.COUNTERSIGNATURE && countersignatures(taskId).anyMatch(other -> other.personId().equals(personId)
            && other.withdrawnAt() == null)) {
            throw new AskedAlready(people.nameOf(personId));
        }
        var counsel = Counsel.ask(TimeOrderedId.next(), taskId, kind, askedBy, personId, question, now());
        repository.insert(counsel);
        return counsel;
    }

    /** Refusals are those of {@link Counsel#answer}. */
    public void answer(Counsel counsel, Counsel.Stance stance, String opinion, String personId) {
        end(counsel.answer(stance, opinion, personId, now()));
    }

    /** @throws CounselEnded when it was answered or withdrawn before */
    public void withdraw(Counsel counsel, String personId, String reason) {
        end(counsel.withdraw(personId, reason, now()));
    }

    /** @throws CounselNotFound when there is none of this id */
    @Transactional(readOnly = true)
    public Counsel get(String id) {
        return repository.find(id).orElseThrow(CounselNotFound::new);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Counsel> ofTask(String taskId) {
        return repository.ofTask(taskId);
    }

    @Transactional(readOnly = true)
    public Optional<Counsel> openConsultation(String taskId) {
        return repository.ofTask(taskId).stream().filter(one -> one.kind() == Counsel.Kind.CONSULTATION && one.isOpen()).findFirst();
    }

    /** What these people are still to answer, in tasks that are open. */
    @Transactional(readOnly = true)
    public List<Counsel> awaitedFrom(Collection<String> personIds) {
        return repository.openOf(personIds);
    }

    /** @throws CountersignaturesAwaited while somebody who was added to the review has not signed */
    @Transactional(readOnly = true)
    public void requireAllSigned(String taskId) {
        var awaited = countersignatures(taskId).filter(Counsel::isOpen).map(one -> people.nameOf(one.personId())).toList();
        if (!awaited.isEmpty()) {
            throw new CountersignaturesAwaited(awaited);
        }
    }

    private Stream<Counsel> countersignatures(String taskId) {
        return repository.ofTask(taskId).stream().filter(one -> one.kind() == Counsel.Kind.COUNTERSIGNATURE);
    }

    private void end(Counsel ended) {
        if (!repository.saveEnded(ended)) {
            throw new CounselEnded();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
