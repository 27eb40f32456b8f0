package org.xuanjiang.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of each person. */
@Service
@Transactional
public class Inbox {

    private static final int PAGE = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One message.
     *
     * @param caseId id of the aggregate that it is about
     * @param ended  whether the task has been done, or was taken away
     */
    public record Message(String id, NotificationKind kind, String title, String detail, String taskId, String caseId, String processInstanceId,
                          OffsetDateTime at, boolean read, boolean ended) {
    }

    /** The newest messages before that one, newest first, one page; from the newest when {@code before} is null. */
    @Transactional(readOnly = true)
    public List<Message> of(String personId, String before) {
        return jdbc.sql("""
                select n.*, r.ended_at from notification n left join task_record r on r.task_id = n.task_id
                where n.person_id = :person and (cast(:before as varchar(36)) is null or n.id < :before)
                order by n.id desc fetch first %d rows only""".formatted(PAGE))
            .param("person", personId).param("before", before).query(this::message).list();
    }

    /** Messages that nobody has read and that still matter: the task of none of them is done. */
    @Transactional(readOnly = true)
    public int unread(String personId) {
        return jdbc.sql("""
                select count(*) from notification n left join task_record r on r.task_id = n.task_id
                where n.person_id = :person and n.read_at is null and r.ended_at is null""")
            .param("person", personId).query(Integer.class).single();
    }

    /** @throws MessageNotFound when this person has no such message */
    public void read(String personId, String id) {
        var found = jdbc.sql("update notification set read_at = coalesce(read_at, :now) where id = :id and person_id = :person")
            .param("now", now()).param("id", id).param("person", personId).update();
        if (found == 0) {
            throw new MessageNotFound();
        }
    }

    public void readAll(String personId) {
        jdbc.sql("update notification set read_at = :now where person_id = :person and read_at is null")
            .param("now", now()).param("person", personId).update();
    }

    private Message message(ResultSet row, int number) throws SQLException {
        var at = row.getObject("happened_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toOffsetDateTime();
        return new Message(row.getString("id"), NotificationKind.valueOf(row.getString("kind")), row.getString("title"),
            row.getString("detail"), row.getString("task_id"), row.getString("business_key"), row.getString("process_instance_id"), at,
            row.getObject("read_at") != null, row.getObject("ended_at") != null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
