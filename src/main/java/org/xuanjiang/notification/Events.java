package org.xuanjiang.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.kernel.TimeOrderedId;

/** What has happened and has not been told yet. */
@Repository
class Events {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    Events(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** One round trip for all. */
    void add(List<NotificationEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        batches.batchUpdate("""
                insert into notification_event (id, kind, title, detail, task_id, business_key, process_instance_id, unit_id, person_id,
                    candidate_group, actor_id, happened_at)
                values (:id, :kind, :title, :detail, :task, :key, :instance, :unit, :person, :group, :actor, :now)""",
            events.stream().map(event -> new MapSqlParameterSource("id", TimeOrderedId.next())
                .addValue("kind", event.kind().name())
                .addValue("title", shortened(event.title(), LONGEST_TITLE))
                .addValue("detail", shortened(event.detail(), LONGEST_DETAIL))
                .addValue("task", event.taskId())
                .addValue("key", event.businessKey())
                .addValue("instance", event.processInstanceId())
                .addValue("unit", event.addressees().unitId())
                .addValue("person", event.addressees().personId())
                .addValue("group", event.addressees().group())
                .addValue("actor", event.actorId())
                .addValue("now", now)).toArray(MapSqlParameterSource[]::new));
    }

    /** The oldest ones; until the transaction ends, other nodes pass them over. */
    List<Untold> take(int most) {
        return jdbc.sql("select * from notification_event order by id fetch first %d rows only for update skip locked".formatted(most))
            .query(Events::untold).list();
    }

    void told(List<Untold> events) {
        jdbc.sql("delete from notification_event where id in (:ids)").param("ids", events.stream().map(Untold::id).toList()).update();
    }

    private static Untold untold(ResultSet row, int number) throws SQLException {
        var event = new NotificationEvent(NotificationKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("detail"),
            row.getString("task_id"), row.getString("business_key"), row.getString("process_instance_id"),
            new NotificationEvent.Addressees(row.getString("person_id"), row.getString("candidate_group"), row.getString("unit_id")),
            row.getString("actor_id"));
        return new Untold(row.getString("id"), event, row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    record Untold(String id, NotificationEvent event, Instant at) {

        /** The same with something before its title. */
        Untold entitled(String before) {
            return new Untold(id, new NotificationEvent(event.kind(), shortened(before + event.title(), LONGEST_TITLE), event.detail(), event.taskId(),
                event.businessKey(), event.processInstanceId(), event.addressees(), event.actorId()), at);
        }
    }
}
