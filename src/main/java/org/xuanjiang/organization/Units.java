package org.xuanjiang.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    public boolean contains(String id) {
        return byId.containsKey(id);
    }
}
