package org.xuanjiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Whose claimed task was given to whom, and why. Rows are only added. */
@Service
@Transactional
public class HandOvers {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param toPerson {@code null} for everybody who may claim the task
     * @param personId who has decided it
     */
    public record HandOver(Instant at, String fromPerson, String toPerson, String personId, String reason) {
    }

    /**
     * @throws ItemHasEnded    when the task is not open
     * @throws HandedOverToday when it was taken from the same person on this working day before
     */
    public void record(String taskId, String fromPerson, String toPerson, String reason, String personId) {
        var campaignId = jdbc.sql("select root_key from task_record where task_id = :task and ended_at is null")
            .param("task", taskId).query(String.class).optional().orElseThrow(ItemHasEnded::new);
        try {
            jdbc.sql("""
                    insert into hand_over (id, task_id, campaign_id, working_day, from_person, to_person, person_id, reason, handed_at)
                    values (:id, :task, :campaign, :day, :from, :to, :person, :reason, :at)""")
                .param("id", TimeOrderedId.next())
                .param("task", taskId)
                .param("campaign", campaignId)
                .param("day", calendar.workingDayOf(LocalDate.now(clock)))
                .param("from", fromPerson)
                .param("to", toPerson)
                .param("person", personId)
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        } catch (DuplicateKeyException again) {
            throw new HandedOverToday();
        }
    }

    /** Hand-overs of a task, oldest first. */
    @Transactional(readOnly = true)
    public List<HandOver> ofTask(String taskId) {
        return jdbc.sql("select * from hand_over where task_id = :task order by handed_at, id")
            .param("task", taskId)
            .query(HandOvers::handOver)
            .list();
    }

    static HandOver handOver(ResultSet row, int number) throws SQLException {
        return new HandOver(Records.moment(row, "handed_at"), row.getString("from_person"), row.getString("to_person"),
            row.getString("person_id"), row.getString("reason"));
    }
}
