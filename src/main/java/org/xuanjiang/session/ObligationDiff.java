package org.xuanjiang.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuanjiang.plan.PlannedSession;

/**
 * What an approved amendment does to the promises in force, row by row. A row that moves to another track, or to another
 * batch of grassroots sessions, is taken out there and added here.
 */
record ObligationDiff(List<PlannedSession> added, List<Obligation> removed, List<Change> changed) {

    /** A row that stays in place and says something else. */
    record Change(Obligation before, PlannedSession after) {
    }

    static ObligationDiff between(List<Obligation> inForce, List<PlannedSession> approved) {
        Map<String, Obligation> before = inForce.stream()
            .collect(Collectors.toMap(Obligation::rowKey, Function.identity()));
        var added = new ArrayList<PlannedSession>();
        var changed = new ArrayList<Change>();
        var kept = new ArrayList<Obligation>();
        for (var row : approved) {
            var promise = before.get(row.key());
            if (promise == null || !promise.staysInPlace(row)) {
                added.add(row);
                continue;
            }
            kept.add(promise);
            if (!promise.saysTheSameAs(row)) {
                changed.add(new Change(promise, row));
            }
        }
        var removed = new ArrayList<>(inForce);
        removed.removeAll(kept);
        return new ObligationDiff(List.copyOf(added), List.copyOf(removed), List.copyOf(changed));
    }
}
