package org.xuanjiang.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CounselRepository {

    private final JdbcClient jdbc;

    CounselRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Counsel one) {
        jdbc.sql("""
                insert into counsel (id, task_id, kind, asked_by, person_id, question, asked_at)
                values (:id, :task, :kind, :askedBy, :person, :question, :at)""")
            .param("id", one.id()).param("task", one.taskId()).param("kind", one.kind().name()).param("askedBy", one.askedBy())
            .param("person", one.personId()).param("question", one.question()).param("at", stored(one.askedAt()))
            .update();
    }

    /** @return whether it had not ended before */
    boolean saveEnded(Counsel one) {
        return jdbc.sql("""
                update counsel set stance = :stance, opinion = :opinion, answered_by = :answeredBy, answered_at = :answeredAt,
                  withdrawn_by = :withdrawnBy, withdrawn_at = :withdrawnAt, withdrawn_reason = :reason
                where id = :id and answered_at is null and withdrawn_at is null""")
            .param("stance", one.stance() == null ? null : one.stance().name()).param("opinion", one.opinion())
            .param("answeredBy", one.answeredBy()).param("answeredAt", stored(one.answeredAt()))
            .param("withdrawnBy", one.withdrawnBy()).param("withdrawnAt", stored(one.withdrawnAt())).param("reason", one.withdrawnReason())
            .param("id", one.id()).update() == 1;
    }

    Optional<Counsel> find(String id) {
        return jdbc.sql("select * from counsel where id = :id").param("id", id).query(CounselRepository::counsel).optional();
    }

    List<Counsel> ofTask(String taskId) {
        return jdbc.sql("select * from counsel where task_id = :task order by asked_at, id").param("task", taskId)
            .query(CounselRepository::counsel).list();
    }

    /** What is asked of these people and not answered, in tasks that are open; the oldest first. */
    List<Counsel> openOf(Collection<String> personIds) {
        return jdbc.sql("""
                select c.* from counsel c join task_record r on r.task_id = c.task_id
                where c.person_id in (:persons) and c.answered_at is null and c.withdrawn_at is null and r.ended_at is null
                order by c.asked_at, c.id""")
            .param("persons", personIds).query(CounselRepository::counsel).list();
    }

    private static Counsel counsel(ResultSet row, int number) throws SQLException {
        var stance = row.getString("stance");
        return new Counsel(row.getString("id"), row.getString("task_id"), Counsel.Kind.valueOf(row.getString("kind")),
            row.getString("asked_by"), row.getString("person_id"), row.getString("question"), moment(row, "asked_at"),
            stance == null ? null : Counsel.Stance.valueOf(stance), row.getString("opinion"), row.getString("answered_by"),
            moment(row, "answered_at"), row.getString("withdrawn_by"), moment(row, "withdrawn_at"), row.getString("withdrawn_reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime stored(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
