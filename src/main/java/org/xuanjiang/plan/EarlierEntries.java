package org.xuanjiang.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a unit wrote into its plans before, the newest first; offered where it plans again, never filled in.
 *
 * @param places    each with the audiences that were addressed there
 * @param audiences kinds of listeners that it has addressed
 */
public record EarlierEntries(List<Suggestion> places, List<Suggestion> lecturers, List<Suggestion> audiences) {

    /** More would have to be searched. */
    private static final int MOST = 30;

    /**
     * One entry.
     *
     * @param label what tells it from others; may be empty
     */
    public record Suggestion(String value, String label) {
    }

    static EarlierEntries of(List<PlanContent> newestFirst) {
        var lines = newestFirst.stream().flatMap(content -> content.sessions().stream()).toList();
        var audiences = lines.stream().map(PlannedSession::audience).distinct()
            .map(audience -> new Suggestion(audience.name(), audience.label())).toList();
        return new EarlierEntries(suggestions(lines, PlannedSession::place, line -> line.audience().label()),
            suggestions(lines, PlannedSession::lecturer, line -> line.track().label()), audiences);
    }

    /** The same with these before the unit's own; a value that is there twice keeps its first place. */
    public EarlierEntries withLecturers(List<Suggestion> known) {
        var all = new ArrayList<>(known);
        var values = known.stream().map(Suggestion::value).collect(Collectors.toSet());
        lecturers.stream().filter(own -> !values.contains(own.value())).forEach(all::add);
        return new EarlierEntries(places, all, audiences);
    }

    private static List<Suggestion> suggestions(List<PlannedSession> lines, Function<PlannedSession, String> value,
                                                Function<PlannedSession, String> label) {
        var labels = new LinkedHashMap<String, LinkedHashSet<String>>();
        lines.forEach(line -> labels.computeIfAbsent(value.apply(line), any -> new LinkedHashSet<>()).add(label.apply(line)));
        return labels.entrySet().stream().limit(MOST).map(entry -> new Suggestion(entry.getKey(), String.join("、", entry.getValue()))).toList();
    }
}
