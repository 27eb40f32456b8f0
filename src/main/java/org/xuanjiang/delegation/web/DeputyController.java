package org.xuanjiang.delegation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.delegation.Counsel;
import org.xuanjiang.delegation.workflow.AskingOthers;
import org.xuanjiang.delegation.workflow.Deputising;
import org.xuanjiang.delegation.workflow.StandingIn;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Reason;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.deputy.DeputyRules;
import org.xuanjiang.organization.deputy.Deputyship;

/** Serves the page 代理与会签. */
@RestController
@RequestMapping("/api/deputies")
class DeputyController {

    private final Deputising deputising;
    private final StandingIn standingIn;
    private final AskingOthers askingOthers;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Clock clock;

    DeputyController(Deputising deputising, StandingIn standingIn, AskingOthers askingOthers, CurrentPerson currentPerson, People people,
                     Clock clock) {
        this.deputising = deputising;
        this.standingIn = standingIn;
        this.askingOthers = askingOthers;
        this.currentPerson = currentPerson;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    Page page() {
        var person = currentPerson.get();
        var named = deputising.namedFor(person);
        return new Page(LocalDate.now(clock), named.stream().map(Choice::of).toList(),
            named.stream().filter(one -> DeputyRules.leads(person, one)).map(Choice::of).toList(),
            deputising.seenBy(person).stream().map(one -> row(one, person)).toList(),
            deputising.representedBy(person).stream().map(absent -> new Represented(absent.name(), standingIn.tasks(absent, person))).toList(),
            askingOthers.awaitedFrom(person).stream().map(counsel -> awaited(counsel, person)).toList());
    }

    /** Who could stand for that person. */
    @GetMapping("/candidates")
    List<Choice> candidates(@RequestParam String person) {
        return deputising.candidates(people.get(person), currentPerson.get()).stream().map(Choice::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(@RequestBody Naming naming) {
        deputising.name(Checked.text("personId", naming.personId(), "请选择被代理人。"), Checked.text("deputyId", naming.deputyId(), "请选择代理人。"),
            day("from", naming.from(), "请填写开始日期。"), day("to", naming.to(), "请填写结束日期。"), new Reason(naming.reason()).text(), currentPerson.get());
    }

    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @RequestBody Reason reason) {
        deputising.revoke(id, reason.text(), currentPerson.get());
    }

    private static LocalDate day(String field, LocalDate day, String missing) {
        if (day == null) {
            throw InvalidSubmission.at(field, missing);
        }
        if (day.getYear() < 2000 || day.getYear() > 2100) {
            throw InvalidSubmission.at(field, "日期不对，请重新填写。");
        }
        return day;
    }

    private Row row(Deputyship one, Person person) {
        var today = LocalDate.now(clock);
        var state = one.revokedAt() != null ? "已收回" : today.isBefore(one.from()) ? "未开始" : one.isInForce(today) ? "代理中" : "已到期";
        return new Row(one.id(), people.nameOf(one.personId()), people.nameOf(one.deputyId()), one.from(), one.to(), one.reason(),
            people.nameOf(one.namedBy()), state, one.revokedReason(),
            one.isOpen(today) && DeputyRules.mayName(person, people.get(one.personId())));
    }

    private Awaited awaited(Counsel counsel, Person person) {
        return new Awaited(counsel.taskId(), standingIn.nameOf(counsel.taskId()), counsel.kind().label(), people.nameOf(counsel.askedBy()),
            counsel.question(), counsel.askedAt().atZone(clock.getZone()).toOffsetDateTime(),
            counsel.personId().equals(person.id()) ? null : people.nameOf(counsel.personId()));
    }

    /**
     * @param people      those for whom this person may name deputies
     * @param leads       those of them whose tasks this person may hand over
     * @param represented those for whom this person stands today
     * @param awaited     opinions that this person is still to give
     */
    record Page(LocalDate today, List<Choice> people, List<Choice> leads, List<Row> deputyships, List<Represented> represented, List<Awaited> awaited) {
    }

    record Choice(String value, String label) {

        static Choice of(Person person) {
            return new Choice(person.id(), person.name());
        }
    }

    record Row(String id, String personName, String deputyName, LocalDate from, LocalDate to, String reason, String namedByName, String stateName,
               String revokedReason, boolean mayRevoke) {
    }

    record Represented(String personName, List<StandingIn.Task> tasks) {
    }

    /** @param absentName who was asked, when it is not the person */
    record Awaited(String taskId, String taskName, String kindName, String askedByName, String question, OffsetDateTime askedAt,
                   String absentName) {
    }

    record Naming(String personId, String deputyId, LocalDate from, LocalDate to, String reason) {
    }
}
