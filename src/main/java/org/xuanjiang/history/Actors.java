package org.xuanjiang.history;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Unit;
import org.xuanjiang.organization.UnitKind;
import org.xuanjiang.organization.Units;

/** Names and offices are those of today; where a task asked for an office, that one is told. */
@Component
class Actors implements Chronicle.Names {

    private final People people;
    private final Units units;

    Actors(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    @Override
    public String nameOf(String personId) {
        return people.nameOf(personId);
    }

    @Override
    public Timeline.Actor of(String personId, String group, String absentId) {
        var person = people.get(personId);
        return new Timeline.Actor(personId, person.name(), group == null ? offices(person) : Roles.names().get(group), unitOf(person),
            absentId == null ? null : people.nameOf(absentId));
    }

    private static String offices(Person person) {
        var offices = person.groups().stream().sorted().map(Roles.names()::get).filter(name -> name != null)
            .collect(Collectors.joining("、"));
        return offices.isEmpty() ? null : offices;
    }

    /** Whoever sees all units works for the federation. */
    private String unitOf(Person person) {
        if (person.unitIds().size() == 1) {
            return person.unitIds().stream().filter(units::contains).map(id -> units.get(id).shortName()).findFirst().orElse(null);
        }
        return person.unitIds().isEmpty() ? null
            : units.all().stream().filter(unit -> unit.kind() == UnitKind.FEDERATION).map(Unit::shortName).findFirst().orElse(null);
    }
}
