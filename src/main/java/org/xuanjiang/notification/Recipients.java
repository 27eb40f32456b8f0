package org.xuanjiang.notification;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;

/** Who hears of an event: asked when it is told, so that people who have joined or left since then are seen. */
@Component
class Recipients {

    private final People people;

    Recipients(People people) {
        this.people = people;
    }

    /** @param members groups that were asked for already; grows */
    List<String> of(NotificationEvent event, Map<String, List<Person>> members) {
        var to = event.addressees();
        if (to.personId() != null) {
            return List.of(to.personId());
        }
        return members.computeIfAbsent(to.group(), people::activeIn).stream()
            .filter(person -> to.unitId() == null || person.belongsTo(to.unitId()))
            .map(Person::id)
            .filter(id -> !id.equals(event.actorId()))
            .toList();
    }
}
