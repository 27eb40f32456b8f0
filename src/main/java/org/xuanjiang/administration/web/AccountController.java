package org.xuanjiang.administration.web;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.administration.AccountAdministration;
import org.xuanjiang.administration.AccountList;
import org.xuanjiang.administration.AccountState;
import org.xuanjiang.administration.AdministrationAccess;
import org.xuanjiang.kernel.Reason;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.account.AccountActs;

/** Serves the page 账号. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private static final int MOST_ACTS = 50;

    private final AccountList list;
    private final AccountAdministration administration;
    private final AccountActs acts;
    private final AdministrationAccess access;
    private final Units units;
    private final People people;

    AccountController(AccountList list, AccountAdministration administration, AccountActs acts, AdministrationAccess access, Units units,
                      People people) {
        this.list = list;
        this.administration = administration;
        this.acts = acts;
        this.access = access;
        this.units = units;
        this.people = people;
    }

    /** What can be chosen, and whether the person may act. */
    @GetMapping("/choices")
    Choices choices() {
        var person = access.requireMayLook();
        return new Choices(Roles.names().entrySet().stream().map(role -> new Choice(role.getKey(), role.getValue()))
                .sorted(Comparator.comparing(Choice::value)).toList(),
            units.all().stream().map(unit -> new Choice(unit.id(), unit.shortName())).toList(),
            Stream.of(AccountState.values()).collect(Collectors.toMap(AccountState::name, AccountState::label)),
            access.mayAct(person));
    }

    @GetMapping
    AccountList.Page find(AccountSearch search) {
        return list.find(search.query(), search.pageNumber(), access.requireMayLook());
    }

    /** What people did to the account, newest first. */
    @GetMapping("/{id}/acts")
    List<ShownAct> acts(@PathVariable String id) {
        access.requireMayLook();
        return acts.of(id, MOST_ACTS).stream()
            .map(act -> new ShownAct(act.at(), act.kind().label(), people.nameOf(act.byId()), act.detail())).toList();
    }

    @PostMapping("/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String id, @RequestBody Reason reason) {
        administration.disable(id, reason.text());
    }

    @PostMapping("/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable String id, @RequestBody Reason reason) {
        administration.enable(id, reason.text());
    }

    @PostMapping("/{id}/temporary-password")
    TemporaryPassword setTemporaryPassword(@PathVariable String id, @RequestBody Reason reason) {
        return new TemporaryPassword(administration.setTemporaryPassword(id, reason.text()));
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseSuspension(@PathVariable String id, @RequestBody Reason reason) {
        administration.releaseSuspension(id, reason.text());
    }

    @PostMapping("/{id}/second-factor/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(@PathVariable String id, @RequestBody Reason reason) {
        administration.resetSecondFactor(id, reason.text());
    }

    record Choices(List<Choice> roles, List<Choice> units, Map<String, String> states, boolean mayAct) {
    }

    record Choice(String value, String label) {
    }

    record ShownAct(OffsetDateTime at, String act, String byName, String detail) {
    }

    /** Shown once. */
    record TemporaryPassword(String password) {
    }
}
