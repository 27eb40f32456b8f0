package org.xuanjiang.organization.workflow;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.AccountsOfRequest;

/** Persons from the engine's own accounts. */
@Component
class EnginePeople implements People {

    private final AccountsOfRequest accounts;

    EnginePeople(AccountsOfRequest accounts) {
        this.accounts = accounts;
    }

    @Override
    public Person get(String personId) {
        return accounts.find(personId).map(Account::person).orElseGet(() -> new Person(personId, personId, Set.of(), Set.of()));
    }

    @Override
    public List<Person> activeIn(String group) {
        return accounts.inGroup(group).stream().filter(Account::isActive).map(Account::person).toList();
    }

    @Override
    public String nameOf(String personId) {
        return get(personId).name();
    }
}
