package org.xuanjiang.delegation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.delegation.Counsel;
import org.xuanjiang.delegation.workflow.AskingOthers;
import org.xuanjiang.delegation.workflow.PassingOn;
import org.xuanjiang.delegation.workflow.TaskColleagues;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Reason;
import org.xuanjiang.kernel.TypedText;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Signature;

/** What stands beside the form of a task: passing it on, asking others, and what they said. */
@RestController
class DelegationController {

    private static final int MOST_COUNTERSIGNERS = 10;

    private final PassingOn passingOn;
    private final AskingOthers askingOthers;
    private final TaskColleagues colleagues;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Clock clock;

    DelegationController(PassingOn passingOn, AskingOthers askingOthers, TaskColleagues colleagues, CurrentPerson currentPerson, People people,
                         Clock clock) {
        this.passingOn = passingOn;
        this.askingOthers = askingOthers;
        this.colleagues = colleagues;
        this.currentPerson = currentPerson;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/api/tasks/{id}/delegation")
    Delegation delegation(@PathVariable String id) {
        var person = currentPerson.get();
        var seen = colleagues.seen(id, person);
        return new Delegation(seen.mayAct(), seen.review(), askingOthers.of(id).stream().map(counsel -> row(counsel, person)).toList());
    }

    @GetMapping("/api/tasks/{id}/delegation/people")
    List<Choice> people(@PathVariable String id, @RequestParam("for") TaskColleagues.Purpose purpose) {
        return colleagues.of(id, purpose, currentPerson.get()).stream().map(person -> new Choice(person.id(), person.name())).toList();
    }

    @PostMapping("/api/tasks/{id}/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@PathVariable String id, @RequestBody Transfer transfer) {
        passingOn.transfer(id, Checked.text("to", transfer.to(), "请选择接办人。"), new Reason(transfer.reason()).text(), currentPerson.get());
    }

    @PostMapping("/api/tasks/{id}/consultations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consult(@PathVariable String id, @RequestBody Transfer question) {
        askingOthers.consult(id, Checked.text("to", question.to(), "请选择征求意见的人。"), new Reason(question.reason()).text(), currentPerson.get());
    }

    @PostMapping("/api/tasks/{id}/countersigners")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addCountersigners(@PathVariable String id, @RequestBody Countersigners countersigners) {
        if (countersigners.to() == null || countersigners.to().isEmpty() || countersigners.to().size() > MOST_COUNTERSIGNERS) {
            throw InvalidSubmission.at("to", "请选择 1 至 " + MOST_COUNTERSIGNERS + " 位会签人。");
        }
        countersigners.to().forEach(to -> Checked.text("to", to, "请选择会签人。"));
        askingOthers.addCountersigners(id, countersigners.to(), new Reason(countersigners.reason()).text(), currentPerson.get());
    }

    @PostMapping("/api/counsels/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String id, @RequestBody Answer answer) {
        if (answer.opinion() != null && !TypedText.isStorable(answer.opinion())) {
            throw InvalidSubmission.at("opinion", "意见中有无法保存的字符，请重新填写。");
        }
        askingOthers.answer(id, answer.stance(), answer.opinion(), currentPerson.get());
    }

    @PostMapping("/api/counsels/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @RequestBody Reason reason) {
        askingOthers.withdraw(id, reason.text(), currentPerson.get());
    }

    private Row row(Counsel counsel, Person person) {
        var asked = people.nameOf(counsel.personId());
        var answeredBy = counsel.answeredBy() == null || counsel.answeredBy().equals(counsel.personId()) ? asked
            : Signature.ofDeputy(people.nameOf(counsel.answeredBy()), asked);
        return new Row(counsel.id(), counsel.kind(), counsel.kind().label(), people.nameOf(counsel.askedBy()), answeredBy, counsel.question(),
            moment(counsel.askedAt()), counsel.isOpen(), counsel.stance() == null ? null : counsel.stance().label(), counsel.opinion(),
            moment(counsel.answeredAt()), counsel.withdrawnReason(), askingOthers.mayAnswer(counsel, person),
            askingOthers.mayWithdraw(counsel, person));
    }

    private OffsetDateTime moment(Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }

    /**
     * @param mayAct whether the reader holds the task, and not only for an opinion
     * @param review whether it judges something, so that others can sign it as well
     */
    record Delegation(boolean mayAct, boolean review, List<Row> counsels) {
    }

    /** @param personName who is asked, or who answered for them */
    record Row(String id, Counsel.Kind kind, String kindName, String askedByName, String personName, String question, OffsetDateTime askedAt,
               boolean open, String stanceName, String opinion, OffsetDateTime answeredAt, String withdrawnReason, boolean mayAnswer,
               boolean mayWithdraw) {
    }

    record Choice(String value, String label) {
    }

    record Transfer(String to, String reason) {
    }

    record Countersigners(List<String> to, String reason) {
    }

    record Answer(Counsel.Stance stance, String opinion) {
    }
}
