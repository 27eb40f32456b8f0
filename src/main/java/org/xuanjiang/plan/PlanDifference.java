package org.xuanjiang.plan;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;

/** What a later version of a plan changes in an earlier one. Lines belong together by their key, wherever they stand. */
public record PlanDifference(PlanContent before, PlanContent after) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Texts first, then the lines in the order of the later version, the removed ones last. */
    public List<PlanChange> changes() {
        var changes = new ArrayList<>(fieldChanges("", before, after));
        var earlier = byKey(before);
        for (var line : after.sessions()) {
            var old = earlier.get(line.key());
            if (old == null) {
                changes.add(new PlanChange(PlanChange.Kind.ADDED, nameOf(line), null, describe(line)));
            } else {
                changes.addAll(fieldChanges(nameOf(old) + "·", old, line));
            }
        }
        var later = byKey(after);
        before.sessions().stream().filter(line -> !later.containsKey(line.key()))
            .forEach(line -> changes.add(new PlanChange(PlanChange.Kind.REMOVED, nameOf(line), describe(line), null)));
        return changes;
    }

    /** Sessions of the lines that are added, altered or removed; an altered line counts once, with its larger number. */
    public int sessionsTouched() {
        var most = new LinkedHashMap<String, Integer>();
        touched().forEach(line -> most.merge(line.key(), line.count(), Math::max));
        return most.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a line of this track is added, altered or removed. */
    public boolean touches(Track track) {
        return touched().anyMatch(line -> line.track() == track);
    }

    private Stream<PlannedSession> touched() {
        return Stream.concat(
            after.sessions().stream().filter(line -> !before.sessions().contains(line)),
            before.sessions().stream().filter(line -> !after.sessions().contains(line)));
    }

    private static Map<String, PlannedSession> byKey(PlanContent content) {
        var lines = new LinkedHashMap<String, PlannedSession>();
        content.sessions().forEach(line -> lines.put(line.key(), line));
        return lines;
    }

    private static List<PlanChange> fieldChanges(String prefix, Record old, Record young) {
        return labelled(old)
            .filter(field -> !Objects.equals(value(field, old), value(field, young)))
            .map(field -> new PlanChange(PlanChange.Kind.CHANGED, prefix + field.getAnnotation(Label.class).value(),
                shown(value(field, old)), shown(value(field, young))))
            .toList();
    }

    /** Quotation marks within quotation marks are single. */
    private static String nameOf(PlannedSession line) {
        return line.track().label() + "“" + line.topic().replace('“', '‘').replace('”', '’') + "”";
    }

    private static String describe(PlannedSession line) {
        return "第" + line.batch() + "批，" + line.lecturer() + "，" + line.place() + "，"
            + shown(line.dateFrom()) + (line.dateFrom().equals(line.dateTo()) ? "" : "至" + shown(line.dateTo()))
            + "，面向" + line.audience().label() + "，每场预计" + line.expected() + "人，共" + line.count() + "场";
    }

    private static Stream<RecordComponent> labelled(Record of) {
        return Stream.of(of.getClass().getRecordComponents()).filter(field -> field.isAnnotationPresent(Label.class));
    }

    private static Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's component cannot be read", impossible);
        }
    }

    private static String shown(Object value) {
        if (value instanceof Labelled named) {
            return named.label();
        }
        return value instanceof LocalDate day ? DAY.format(day) : String.valueOf(value);
    }
}
