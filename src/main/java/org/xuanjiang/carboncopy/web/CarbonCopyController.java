package org.xuanjiang.carboncopy.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.carboncopy.CarbonCopies;
import org.xuanjiang.carboncopy.CarbonCopy;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.People;

/** To whom a case was sent, and who has opened it. */
@RestController
@RequestMapping("/api/cases/{id}/copies")
class CarbonCopyController {

    private final CarbonCopies copies;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    CarbonCopyController(CarbonCopies copies, People people, CurrentPerson currentPerson, Clock clock) {
        this.copies = copies;
        this.people = people;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping
    Copies copies(@PathVariable String id) {
        var person = currentPerson.get();
        var sent = copies.of(id, person).stream().map(this::row).toList();
        var addressees = copies.maySend(id, person)
            ? copies.addressees(id, person).stream().map(to -> new Choice(to.id(), to.name())).toList() : List.<Choice>of();
        return new Copies(sent, addressees);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable String id, @RequestBody Letter letter) {
        copies.send(id, letter.recipients(), letter.note(), currentPerson.get());
    }

    private Row row(CarbonCopy copy) {
        return new Row(people.nameOf(copy.sentBy()), moment(copy.sentAt()), copy.note(), copy.receipts().stream()
            .map(receipt -> new Receipt(people.nameOf(receipt.personId()), moment(receipt.openedAt()))).toList());
    }

    private OffsetDateTime moment(Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }

    /** @param addressees to whom this person may send it; nobody where they may not */
    record Copies(List<Row> copies, List<Choice> addressees) {
    }

    record Row(String sentByName, OffsetDateTime sentAt, String note, List<Receipt> receipts) {
    }

    /** @param openedAt {@code null} before the person has opened the case */
    record Receipt(String name, OffsetDateTime openedAt) {
    }

    record Choice(String value, String label) {
    }

    record Letter(List<String> recipients, String note) {
    }
}
