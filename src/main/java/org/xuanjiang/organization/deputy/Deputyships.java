package org.xuanjiang.organization.deputy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.account.Accounts;

/** Who stands for whom. What holds is asked anew for every act, so that it begins and ends with the day and with its revocation. */
@Service
@Transactional
public class Deputyships {

    private final DeputyshipRepository repository;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    Deputyships(DeputyshipRepository repository, Accounts accounts, People people, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws NotYoursToName     unless the actor may say so for that person
     * @throws NotADeputy         when the other may not stand for them
     * @throws DeputyPeriodWrong  for days that make no sense
     * @throws AlreadyRepresented when somebody stands for them then
     * @throws DeputyAway         when somebody stands for the deputy then
     */
    public Deputyship name(String personId, String deputyId, LocalDate from, LocalDate to, String reason, Person actor) {
        var person = people.get(personId);
        if (!DeputyRules.mayName(actor, person)) {
            throw new NotYoursToName();
        }
        // Two who name somebody at once wait for each other: a row of an account can be locked, one that is not there yet cannot.
        accounts.lock(List.of(personId, deputyId));
        var deputy = activeOrNobody(deputyId);
        DeputyRules.requireMayRepresent(deputy, activeOrNobody(personId));
        DeputyRules.requireNotOneself(actor, deputy);
        var named = Deputyship.of(TimeOrderedId.next(), personId, deputyId, from, to, reason, actor.id(),
            clock.instant().truncatedTo(ChronoUnit.MICROS), today());
        repository.of(List.of(personId, deputyId), today()).stream().filter(named::overlaps).forEach(other -> {
            if (other.personId().equals(personId)) {
                throw new AlreadyRepresented(people.nameOf(other.deputyId()));
            }
            if (other.personId().equals(deputyId)) {
                throw new DeputyAway(deputy.name());
            }
        });
        repository.insert(named);
        return named;
    }

    /**
     * @throws DeputyshipNotFound when there is none, or it is nothing to the actor
     * @throws NotYoursToName     for the deputy, who may not rid themselves of it, and others who only see it
     * @throws DeputyshipOver     when it has ended already
     */
    public Deputyship revoke(String id, String reason, Person actor) {
        var found = repository.find(id).orElseThrow(DeputyshipNotFound::new);
        if (!DeputyRules.mayName(actor, people.get(found.personId()))) {
            if (found.deputyId().equals(actor.id())) {
                throw new NotYoursToName();
            }
            throw new DeputyshipNotFound();
        }
        var revoked = found.revoke(actor.id(), reason, clock.instant().truncatedTo(ChronoUnit.MICROS), today());
        if (!repository.saveRevoked(revoked)) {
            throw new DeputyshipOver();
        }
        return revoked;
    }

    /** Those for whom this person may act today. */
    @Transactional(readOnly = true)
    public List<Person> representedBy(String deputyId) {
        return repository.inForceOf(deputyId, today()).stream().map(one -> people.get(one.personId()))
            .filter(person -> DeputyRules.mayRepresent(people.get(deputyId), person)).toList();
    }

    /** Who stands today for each of these people, by the id of who is away; those who are here are missing. */
    @Transactional(readOnly = true)
    public Map<String, String> deputiesOf(Collection<String> personIds) {
        return repository.inForceFor(personIds, today()).stream()
            .collect(Collectors.toMap(Deputyship::personId, Deputyship::deputyId, (first, next) -> first));
    }

    /** All that concern one of these people and are not over since that day, the newest first. */
    @Transactional(readOnly = true)
    public List<Deputyship> of(Collection<String> personIds, LocalDate since) {
        return repository.of(personIds, since);
    }

    /** Those whose last day was not before that one, and that are over or revoked. */
    @Transactional(readOnly = true)
    public List<Deputyship> endedSince(LocalDate day) {
        return repository.endedSince(day, today());
    }

    private Person activeOrNobody(String personId) {
        return accounts.find(personId).filter(account -> account.isActive()).map(account -> account.person())
            .orElseThrow(() -> new NotADeputy("没有这个人员或者账号已停用，请重新选择。"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
