package org.xuanjiang.nudge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.notification.workflow.TaskMessages;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/**
 * Units ask for their own papers: for what waits with the federation, or with colleagues of another office. From the working day after it came up,
 * once a working day whoever asks. Rows are only added.
 */
@Service
@Transactional
public class Nudges {

    private final JdbcClient jdbc;
    private final TaskMessages messages;
    private final WorkCalendar calendar;
    private final Clock clock;

    Nudges(JdbcClient jdbc, TaskMessages messages, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws NudgeRefused for tasks and at times that are not to be asked for */
    public void nudge(String taskId, String reason, Person person) {
        var task = open(List.of(taskId)).stream().filter(found -> person.belongsTo(found.unitId())).findFirst().orElseThrow(NudgeRefused::notFound);
        refusal(task, person).ifPresent(refused -> {
            throw refused;
        });
        try {
            jdbc.sql("insert into nudge (id, task_id, working_day, person_id, reason, nudged_at) values (:id, :task, :day, :person, :reason, :at)")
                .param("id", TimeOrderedId.next()).param("task", taskId).param("day", today()).param("person", person.id()).param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        } catch (DuplicateKeyException atTheSameTime) {
            throw NudgeRefused.nudgedToday();
        }
        messages.nudged(taskId, reason, person.id());
    }

    /** Which of these tasks the person could ask for now, by id. */
    @Transactional(readOnly = true)
    public List<String> possible(Collection<String> taskIds, Person person) {
        return taskIds.isEmpty() || !asks(person) ? List.of() : open(taskIds).stream()
            .filter(task -> person.belongsTo(task.unitId()) && refusal(task, person).isEmpty()).map(Waiting::taskId).toList();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Nudge> ofTask(String taskId) {
        return jdbc.sql("select nudged_at, person_id, reason from nudge where task_id = :task order by nudged_at, id").param("task", taskId)
            .query((row, number) -> new Nudge(moment(row, "nudged_at"), row.getString("person_id"), row.getString("reason"))).list();
    }

    private Optional<NudgeRefused> refusal(Waiting task, Person person) {
        if (!asks(person)) {
            return Optional.of(NudgeRefused.notOfTheUnit());
        }
        if (task.holder() == null ? person.isIn(task.group()) : person.id().equals(task.holder())) {
            return Optional.of(NudgeRefused.own());
        }
        if (!calendar.workingDayOf(day(task.since())).isBefore(today())) {
            return Optional.of(NudgeRefused.arrivedToday());
        }
        return today().equals(task.lastNudged()) ? Optional.of(NudgeRefused.nudgedToday()) : Optional.empty();
    }

    private static boolean asks(Person person) {
        return Roles.OF_UNITS.stream().anyMatch(person::isIn);
    }

    /** Tasks of campaigns belong to no unit. */
    private List<Waiting> open(Collection<String> taskIds) {
        return jdbc.sql("""
                select r.task_id, r.unit_id, r.candidate_group, r.created_at, t.ASSIGNEE_,
                  (select max(n.working_day) from nudge n where n.task_id = r.task_id) as last_nudged
                from task_record r join ACT_RU_TASK t on t.ID_ = r.task_id where r.task_id in (:tasks) and r.unit_id is not null""")
            .param("tasks", taskIds)
            .query((row, number) -> new Waiting(row.getString("task_id"), row.getString("unit_id"), row.getString("candidate_group"),
                moment(row, "created_at"), row.getString("ASSIGNEE_"), row.getObject("last_nudged", LocalDate.class)))
            .list();
    }

    private LocalDate today() {
        return calendar.workingDayOf(LocalDate.now(clock));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** @param lastNudged working day, or {@code null} */
    private record Waiting(String taskId, String unitId, String group, Instant since, String holder, LocalDate lastNudged) {
    }
}
