package org.xuanjiang.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Signature;
import org.xuanjiang.plan.IssueFacts;
import org.xuanjiang.plan.PlanChange;

/** A timeline while it is being written. Whoever writes a line says in which task it was done, if in any; what is left over is told as such. */
final class Chronicle {

    /** Puts accounts into words. */
    interface Names {

        String nameOf(String personId);

        /**
         * @param group    whose task it was; {@code null} when it was none
         * @param absentId for whom they did it; {@code null} for themselves
         */
        Timeline.Actor of(String personId, String group, String absentId);
    }

    /** An act and the end of its task are written in one transaction, with the clock read twice. */
    private static final Duration SAME_TRANSACTION = Duration.ofSeconds(10);
    private static final String PARTS = " · ";
    private static final String MARK = "【督办】";

    private final Names names;
    private final WorkCalendar calendar;
    private final ZoneId zone;
    private final List<TaskTrace> tasks;
    private final Set<String> told = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    Chronicle(Names names, WorkCalendar calendar, ZoneId zone, List<TaskTrace> tasks) {
        this.names = names;
        this.calendar = calendar;
        this.zone = zone;
        this.tasks = tasks;
    }

    Line line(Instant at, Topic topic, String act) {
        var line = new Line(at, topic, act);
        lines.add(line);
        return line;
    }

    List<TaskTrace> untold() {
        return tasks.stream().filter(task -> !told.contains(task.taskId())).toList();
    }

    /** @param now until when open tasks have waited */
    Timeline finish(Instant now) {
        var entries = lines.stream().sorted(Comparator.comparing((Line line) -> line.at)).map(Line::entry).toList();
        return new Timeline(entries, tasks.stream().filter(TaskTrace::isOpen).map(task -> waiting(task, now)).toList());
    }

    private Timeline.Waiting waiting(TaskTrace task, Instant now) {
        return new Timeline.Waiting(task.taskId(), nameOf(task), subjectOf(task), Roles.names().get(task.group()),
            holderOf(task), moment(task.created()), workingDays(task.created(), now),
            moment(task.lastDue()), lateDays(task, now));
    }

    private String holderOf(TaskTrace task) {
        if (task.holder() == null) {
            return null;
        }
        var name = names.nameOf(task.holder());
        return task.holderStandsFor() == null ? name : Signature.ofDeputy(name, names.nameOf(task.holderStandsFor()));
    }

    /** What is to be done, without whose and what. */
    static String nameOf(TaskTrace task) {
        return task.name().replace(MARK, "").split(PARTS, 2)[0];
    }

    static String subjectOf(TaskTrace task) {
        var parts = task.name().split(PARTS, 2);
        return parts.length == 2 ? parts[1] : null;
    }

    private Timeline.Step step(TaskTrace task) {
        return new Timeline.Step(task.taskId(), nameOf(task), moment(task.created()), moment(task.taken()),
            workingDays(task.created(), task.ended()), moment(task.lastDue()), lateDays(task, task.ended()));
    }

    private Integer lateDays(TaskTrace task, Instant until) {
        var due = task.lastDue();
        return due == null || !until.isAfter(due) ? null : workingDays(due, until);
    }

    private int workingDays(Instant from, Instant to) {
        return calendar.workingDaysBetween(day(from), day(to));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private OffsetDateTime moment(Instant at) {
        return at == null ? null : at.atZone(zone).toOffsetDateTime();
    }

    /** One entry, told piece by piece. */
    final class Line {

        private final Instant at;
        private final Topic topic;
        private String act;
        private final List<String> facts = new ArrayList<>();
        private String subject;
        private String personId;
        private String opinion;
        private List<IssueFacts> issues = List.of();
        private List<PlanChange> changes = List.of();
        private TaskTrace task;
        private Timeline.VersionOf version;

        private Line(Instant at, Topic topic, String act) {
            this.at = at;
            this.topic = topic;
            this.act = act;
        }

        Line act(String what) {
            act = what;
            return this;
        }

        Line about(String what) {
            subject = what;
            return this;
        }

        /** @param id {@code null} when nobody did it */
        Line by(String id) {
            personId = id;
            return this;
        }

        Line saying(String text) {
            opinion = text == null || text.isBlank() ? null : text;
            return this;
        }

        Line fact(String text) {
            facts.add(text);
            return this;
        }

        Line factUnlessNull(String label, String text) {
            return text == null ? this : fact(label + text);
        }

        Line issues(List<IssueFacts> points) {
            issues = points;
            return this;
        }

        Line changes(List<PlanChange> differences) {
            changes = differences;
            return this;
        }

        /** @param earlier name of the version that is compared with */
        Line changes(String earlier, List<PlanChange> differences) {
            return fact("与" + earlier + "相比，" + (differences.isEmpty() ? "文字没有不同。" : "有" + differences.size() + "处不同。"))
                .changes(differences);
        }

        Line version(String documentId, int no) {
            version = new Timeline.VersionOf(documentId, no);
            return this;
        }

        /** Done in a task of one of these keys, by whoever completed it, if there was one at that moment. */
        Line in(String businessKey, String... taskKeys) {
            var keys = Set.of(taskKeys);
            nearest(businessKey, keys).ifPresent(found -> {
                told.add(found.taskId());
                task = found;
                personId = personId == null ? found.completedBy() : personId;
            });
            return this;
        }

        boolean isInTask() {
            return task != null;
        }

        private Optional<TaskTrace> nearest(String businessKey, Set<String> keys) {
            return tasks.stream()
                .filter(candidate -> keys.contains(candidate.key()) && candidate.businessKey().equals(businessKey)
                    && candidate.completedBy() != null && !told.contains(candidate.taskId()))
                .filter(candidate -> personId == null || personId.equals(candidate.completedBy()))
                .filter(candidate -> distance(candidate).compareTo(SAME_TRANSACTION) < 0)
                .min(Comparator.comparing(this::distance));
        }

        private Duration distance(TaskTrace candidate) {
            return Duration.between(at, candidate.ended()).abs();
        }

        /** The task itself is what is told. */
        Line of(TaskTrace trace) {
            told.add(trace.taskId());
            task = trace;
            return this;
        }

        private Timeline.Entry entry() {
            var actor = personId == null ? null : names.of(personId, task == null ? null : task.group(),
                task == null ? null : task.completedFor());
            return new Timeline.Entry(moment(at), topic, topic.label(), subject, act, actor == null, actor, opinion, facts, issues, changes,
                task == null ? null : step(task), version);
        }
    }
}
