package org.xuanjiang.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.kernel.TimeOrderedId;

/**
 * The outbox. A node takes a row for a limited time, and marks it as handed over before it gives the last byte away; a row whose node has
 * vanished before that is sent again by another one, a row whose answer is missing is left to a person.
 */
@Repository
@Transactional
class Deliveries {

    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * @param messageId message of the inbox that is delivered, or {@code null}
     * @param recipient a person, a unit, or an address that is to be checked
     * @param body      {@code null} when it is that of the message
     */
    record New(Way way, String messageId, String recipient, String subject, String body, String taskId, Instant notBefore) {
    }

    /**
     * One that a node has taken.
     *
     * @param check    whether somebody waits for it to confirm an address
     * @param obsolete whether nobody needs it any more
     */
    record Taken(String id, Way way, String recipient, String address, String subject, String body, String taskId, int attempts,
                 boolean check, boolean obsolete) {
    }

    void add(List<New> letters) {
        if (letters.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into delivery (id, way, notification_id, recipient, subject, body, task_id, status, attempts, next_at, created_at)
                values (:id, :way, :message, :recipient, :subject, :body, :task, 'WAITING', 0, :notBefore, :now)""",
            letters.stream().map(letter -> new MapSqlParameterSource("id", TimeOrderedId.next())
                .addValue("way", letter.way().name())
                .addValue("message", letter.messageId())
                .addValue("recipient", letter.recipient())
                .addValue("subject", letter.subject())
                .addValue("body", letter.body())
                .addValue("task", letter.taskId())
                .addValue("notBefore", stored(letter.notBefore()))
                .addValue("now", now())).toArray(MapSqlParameterSource[]::new));
    }

    /** A letter to an address that nobody has confirmed yet; somebody waits for it. */
    void addCheck(String address, String subject, String body) {
        add(List.of(new New(Way.MAIL, null, address, subject, body, null, clock.instant())));
    }

    /**
     * Rows that lost their node while it waited for an answer: nobody knows whether they arrived. A node that stands still in the midst of
     * writing one down has it locked, which must not keep this one from all others.
     */
    void giveUpOnVanished() {
        var now = now();
        jdbc.sql("select id from delivery where status = 'HANDED_OVER' and lease_until < :now for update skip locked")
            .param("now", now).query(String.class).list()
            .forEach(id -> jdbc.sql("""
                    update delivery set status = 'UNCERTAIN', finished_at = :now, problem = '发送过程中程序中断，不知是否已送达' where id = :id""")
                .param("now", now).param("id", id).update());
    }

    /** The oldest row of that way that is due; other nodes leave it alone until the lease ends. */
    Optional<Taken> take(Way way, String owner, Duration lease) {
        var id = jdbc.sql("""
                select id from delivery where way = :way and (status = 'WAITING' and next_at <= :now or status = 'SENDING' and lease_until < :now)
                order by next_at, id fetch first 1 row only for update skip locked""")
            .param("way", way.name()).param("now", now()).query(String.class).optional();
        id.ifPresent(found -> jdbc.sql("""
                update delivery set status = 'SENDING', owner = :owner, lease_until = :until, attempts = attempts + 1 where id = :id""")
            .param("owner", owner).param("until", now().plus(lease)).param("id", found).update());
        return id.map(this::taken);
    }

    private Taken taken(String id) {
        return jdbc.sql("""
                select d.*, a.mail_address, n.detail, n.kind,
                  case when n.id is null or a.mail_address is not null and c.wanted is null and k.disabled_at is null then false else true end as unwanted,
                  case when r.ended_at is not null then true else false end as task_ended
                from delivery d
                left join notification n on n.id = d.notification_id
                left join notification_address a on a.person_id = n.person_id
                left join account k on k.person_id = n.person_id
                left join notification_choice c on c.person_id = n.person_id and c.kind = n.kind and c.way = d.way and not c.wanted
                left join task_record r on r.task_id = d.task_id
                where d.id = :id""")
            .param("id", id).query(Deliveries::taken).single();
    }

    /**
     * From here on nobody knows whether it arrives, until the other side answers.
     *
     * @return whether the row still is this node's; if not, the last byte must not leave
     */
    boolean handOver(String id, String owner) {
        return jdbc.sql("update delivery set status = 'HANDED_OVER' where id = :id and owner = :owner and status = 'SENDING' and lease_until > :now")
            .param("id", id).param("owner", owner).param("now", now()).update() == 1;
    }

    void sent(String id, String owner) {
        finish(id, owner, "SENT", null);
    }

    /** There is nothing to be done any more, or the person has left or no longer wants to hear of it. */
    void dropped(String id, String owner) {
        finish(id, owner, "DROPPED", null);
    }

    void failed(String id, String owner, String problem) {
        finish(id, owner, "FAILED", problem);
    }

    void uncertain(String id, String owner, String problem) {
        finish(id, owner, "UNCERTAIN", problem);
    }

    void again(String id, String owner, String problem, Instant notBefore) {
        jdbc.sql("update delivery set status = 'WAITING', owner = null, lease_until = null, next_at = :next, problem = :problem where id = :id and owner = :owner")
            .param("next", stored(notBefore)).param("problem", shortened(problem)).param("id", id).param("owner", owner).update();
    }

    private void finish(String id, String owner, String status, String problem) {
        jdbc.sql("""
                update delivery set status = :status, problem = :problem, finished_at = :now, owner = null, lease_until = null,
                  body = case when notification_id is null and way = 'MAIL' then null else body end
                where id = :id and owner = :owner""")
            .param("status", status).param("problem", shortened(problem)).param("now", now()).param("id", id).param("owner", owner).update();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        var check = row.getString("notification_id") == null;
        return new Taken(row.getString("id"), Way.valueOf(row.getString("way")), row.getString("recipient"),
            check ? row.getString("recipient") : row.getString("mail_address"), row.getString("subject"),
            check ? row.getString("body") : row.getString("detail"), row.getString("task_id"), row.getInt("attempts"),
            check && row.getString("way").equals(Way.MAIL.name()), row.getBoolean("unwanted") || row.getBoolean("task_ended"));
    }

    private OffsetDateTime now() {
        return stored(clock.instant());
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String shortened(String problem) {
        return problem == null || problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }
}
