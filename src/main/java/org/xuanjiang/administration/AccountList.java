package org.xuanjiang.administration;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Unit;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.AccountQuery;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.signin.SignInFailures;
import org.xuanjiang.signin.secondfactor.SecondFactor;

/** Accounts with everything that is known about their state, a page at a time. */
@Service
@Transactional(readOnly = true)
public class AccountList {

    private static final int SIZE = 20;
    private static final String ALL_UNITS = "各单位";

    private final Accounts accounts;
    private final SignInFailures failures;
    private final SecondFactor secondFactor;
    private final Units units;
    private final AdministrationAccess access;

    AccountList(Accounts accounts, SignInFailures failures, SecondFactor secondFactor, Units units, AdministrationAccess access) {
        this.accounts = accounts;
        this.failures = failures;
        this.secondFactor = secondFactor;
        this.units = units;
        this.access = access;
    }

    /**
     * @param total on all pages
     * @param size  most accounts of a page
     */
    public record Page(List<ListedAccount> accounts, long total, int page, int size) {
    }

    /** @param page counted from zero */
    public Page find(AccountQuery query, int page, Person asking) {
        var found = accounts.search(query, page, SIZE);
        var ids = found.accounts().stream().map(account -> account.person().id()).toList();
        var suspensions = failures.suspensions(ids);
        var enrolled = secondFactor.enrolled(ids);
        return new Page(found.accounts().stream().map(account -> listed(account, suspensions, enrolled, asking)).toList(),
            found.total(), page, SIZE);
    }

    private ListedAccount listed(Account account, Map<String, OffsetDateTime> suspensions, Set<String> enrolled, Person asking) {
        var person = account.person();
        var suspendedUntil = suspensions.get(person.id());
        var isEnrolled = enrolled.contains(person.id());
        return new ListedAccount(person.id(), person.name(), person.groups().stream().map(this::roleName).sorted().toList(), units(person),
            states(account, suspendedUntil != null, isEnrolled), suspendedUntil, account.disabledReason(), account.signedInAt(),
            acts(account, suspendedUntil != null, isEnrolled, asking));
    }

    private List<AccountState> states(Account account, boolean suspended, boolean enrolled) {
        var states = new ArrayList<AccountState>();
        addIf(account.isDisabled(), AccountState.DISABLED, states);
        addIf(account.person().groups().isEmpty(), AccountState.WITHOUT_ROLE, states);
        addIf(suspended, AccountState.SUSPENDED, states);
        addIf(account.hasPassword() && account.mustChange(), AccountState.PASSWORD_DUE, states);
        addIf(!enrolled && secondFactor.isDemandedOf(account), AccountState.SECOND_FACTOR_DUE, states);
        addIf(states.isEmpty(), AccountState.NORMAL, states);
        addIf(enrolled, AccountState.SECOND_FACTOR_ENROLLED, states);
        return states;
    }

    private List<AccountAct> acts(Account account, boolean suspended, boolean enrolled, Person asking) {
        var acts = new ArrayList<AccountAct>();
        if (access.mayAct(asking) && !account.person().id().equals(asking.id())) {
            acts.add(account.isDisabled() ? AccountAct.ENABLE : AccountAct.DISABLE);
            addIf(account.hasPassword(), AccountAct.SET_TEMPORARY_PASSWORD, acts);
            addIf(suspended, AccountAct.RELEASE_SUSPENSION, acts);
            addIf(enrolled, AccountAct.RESET_SECOND_FACTOR, acts);
        }
        return acts;
    }

    private List<String> units(Person person) {
        var all = units.all();
        return person.unitIds().size() >= all.size() ? List.of(ALL_UNITS)
            : all.stream().filter(unit -> person.belongsTo(unit.id())).map(Unit::shortName).toList();
    }

    private String roleName(String group) {
        return Roles.names().getOrDefault(group, group);
    }

    private static <T> void addIf(boolean holds, T entry, List<T> list) {
        if (holds) {
            list.add(entry);
        }
    }
}
