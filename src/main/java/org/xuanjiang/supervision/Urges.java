package org.xuanjiang.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.kernel.TimeOrderedId;

/** Who was asked to get on with what, and why. Rows are only added. */
@Service
@Transactional
public class Urges {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    Urges(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** One urging of a task. */
    public record Urge(Instant at, String personId, String reason) {
    }

    /**
     * @throws ItemHasEnded when the task is not open
     * @throws UrgedToday   when it was urged on this working day before
     */
    public void record(String taskId, String reason, String personId) {
        var campaignId = jdbc.sql("select root_key from task_record where task_id = :task and ended_at is null")
            .param("task", taskId).query(String.class).optional().orElseThrow(ItemHasEnded::new);
        try {
            jdbc.sql("""
                    insert into urge (id, task_id, campaign_id, working_day, person_id, reason, urged_at)
                    values (:id, :task, :campaign, :day, :person, :reason, :at)""")
                .param("id", TimeOrderedId.next())
                .param("task", taskId)
                .param("campaign", campaignId)
                .param("day", calendar.workingDayOf(LocalDate.now(clock)))
                .param("person", personId)
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        } catch (DuplicateKeyException again) {
            throw new UrgedToday();
        }
    }

    /** Urgings of a task, oldest first. */
    @Transactional(readOnly = true)
    public List<Urge> ofTask(String taskId) {
        return jdbc.sql("select urged_at, person_id, reason from urge where task_id = :task order by urged_at, id")
            .param("task", taskId)
            .query((row, n) -> new Urge(Records.moment(row, "urged_at"), row.getString("person_id"), row.getString("reason")))
            .list();
    }
}
