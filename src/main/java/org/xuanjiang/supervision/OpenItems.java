package org.xuanjiang.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.Signature;

/** Of the open tasks, those that are late and those that nobody has taken up. */
@Component
class OpenItems {

    /** So many working days without anybody claiming a task are worth a look. */
    private static final int SILENT_AFTER = 3;
    private static final String PARTS = " · ";

    private final WorkCalendar calendar;
    private final Units units;
    private final People people;
    private final Clock clock;

    OpenItems(WorkCalendar calendar, Units units, People people, Clock clock) {
        this.calendar = calendar;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** @param caseOf which case a task belongs to */
    List<Board.Item> worthALook(List<Records.OpenTask> open, Instant asOf, Function<Records.OpenTask, String> caseOf) {
        return items(open.stream().filter(task -> isLate(task, asOf) || isSilent(task, asOf)).toList(), asOf, caseOf);
    }

    /** Late ones first, then by due date. */
    List<Board.Item> items(List<Records.OpenTask> open, Instant asOf, Function<Records.OpenTask, String> caseOf) {
        var names = new HashMap<String, String>();
        return open.stream()
            .sorted(Comparator.comparing((Records.OpenTask task) -> !isLate(task, asOf)).thenComparing(Records.OpenTask::due,
                Comparator.nullsLast(Comparator.naturalOrder())))
            .map(task -> item(task, asOf, names, caseOf.apply(task)))
            .toList();
    }

    private static boolean isLate(Records.OpenTask task, Instant asOf) {
        return task.due() != null && task.due().isBefore(asOf);
    }

    private boolean isSilent(Records.OpenTask task, Instant asOf) {
        return task.holder() == null && calendar.workingDaysBetween(day(task.created()), day(asOf)) >= SILENT_AFTER;
    }

    private Board.Item item(Records.OpenTask task, Instant asOf, Map<String, String> names, String caseId) {
        var late = isLate(task, asOf);
        var today = day(asOf);
        var due = task.due() == null ? today : day(task.due());
        var parts = task.name().split(PARTS, 2);
        var unitName = task.unitId() == null ? "" : units.get(task.unitId()).shortName();
        return new Board.Item(task.taskId(), parts[0], parts.length == 2 ? parts[1] : unitName, task.unitId(), unitName,
            task.holder() == null ? null : holder(task, names),
            Roles.names().getOrDefault(task.group(), ""), late,
            late ? calendar.workingDaysBetween(due, today) : calendar.workingDaysBetween(today, due),
            calendar.workingDaysBetween(day(task.created()), today), moment(task.due()), moment(task.created()),
            task.openNow() ? task.instanceId() : null, caseId, task.urged(), moment(task.lastUrged()));
    }

    private String holder(Records.OpenTask task, Map<String, String> names) {
        var name = names.computeIfAbsent(task.holder(), people::nameOf);
        return task.standsFor() == null ? name : Signature.ofDeputy(name, names.computeIfAbsent(task.standsFor(), people::nameOf));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private OffsetDateTime moment(Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
