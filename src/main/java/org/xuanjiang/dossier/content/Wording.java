package org.xuanjiang.dossier.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Units;

/** Names for ids, Chinese for enumerations. */
@Component
class Wording {

    private static final String SYSTEM = "系统";

    private final Units units;
    private final People people;

    Wording(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** Units may leave the list; what they did stays readable. */
    String unit(String id) {
        return units.contains(id) ? units.get(id).name() : id;
    }

    /** Nobody means the program itself. */
    String person(String id) {
        return id == null || id.isEmpty() ? SYSTEM : people.nameOf(id);
    }

    /** The account beside the name: names change, and two people may share one. */
    String account(String id) {
        return id == null || id.isEmpty() ? SYSTEM : people.nameOf(id) + "（" + id + "）";
    }

    /** @param names of constants, separated by commas */
    static <E extends Enum<E> & Labelled> String labels(String names, Class<E> type) {
        return constants(names, type).stream().map(Labelled::label).collect(Collectors.joining("、"));
    }

    static <E extends Enum<E>> List<E> constants(String names, Class<E> type) {
        return names == null || names.isBlank() ? List.of() : Arrays.stream(names.split(",")).map(name -> Enum.valueOf(type, name)).toList();
    }
}
