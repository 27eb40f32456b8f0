package org.xuanjiang.organization.workflow;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;

/** Persons from the engine's own accounts. */
@Component
class EnginePeople implements People {

    private final IdentityService identities;
    private final WithoutIdentity withoutIdentity;

    EnginePeople(IdentityService identities, WithoutIdentity withoutIdentity) {
        this.identities = identities;
        this.withoutIdentity = withoutIdentity;
    }

    @Override
    public Person get(String personId) {
        return withoutIdentity.call(() -> read(personId));
    }

    @Override
    public String nameOf(String personId) {
        return withoutIdentity.call(() -> readName(personId));
    }

    @Override
    public boolean isActive(String personId) {
        return withoutIdentity.call(() -> identities.createGroupQuery().groupMember(personId).count() > 0);
    }

    private Person read(String personId) {
        var groups = identities.createGroupQuery().groupMember(personId).list().stream().map(Group::getId);
        var units = identities.createTenantQuery().userMember(personId).includingGroupsOfUser(true).list().stream()
            .map(Tenant::getId);
        return new Person(personId, readName(personId), toSet(groups), toSet(units));
    }

    private String readName(String personId) {
        return Optional.ofNullable(identities.createUserQuery().userId(personId).singleResult())
            .map(EnginePeople::fullName)
            .orElse(personId);
    }

    /** The unit stands where other countries put the given name, so that the web applications show 原州区总工会 起草人. */
    private static String fullName(User user) {
        return user.getFirstName() + " " + user.getLastName();
    }

    private static Set<String> toSet(Stream<String> ids) {
        return ids.collect(Collectors.toUnmodifiableSet());
    }
}
