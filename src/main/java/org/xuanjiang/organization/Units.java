package org.xuanjiang.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All units of the federation, in the order in which lists show them. */
public final class Units {

    private final Map<String, Unit> byId = new LinkedHashMap<>();

    Units(List<Unit> units) {
        units.forEach(unit -> {
            if (byId.put(unit.id(), unit) != null) {
                throw new IllegalStateException("two units have the id " + unit.id());
            }
        });
    }

    public List<Unit> all() {
        return List.copyOf(byId.values());
    }

    /** @throws UnitNotFound when there is none with this id */
    public Unit get(String id) {
        var unit = byId.get(id);
        if (unit == null) {
            throw new UnitNotFound(id);
        }
        return unit;
    }

    /** The unit for which somebody enters things: people of the federation see the work of every unit, and enter for the federation. */
    public Optional<Unit> ownOf(Person person) {
        var ofFederation = Roles.OF_FEDERATION.stream().anyMatch(person::isIn);
        return byId.values().stream().filter(unit -> ofFederation ? unit.kind() == UnitKind.FEDERATION : person.belongsTo(unit.id())).findFirst();
    }

    public boolean contains(String id) {
        return byId.containsKey(id);
    }
}
