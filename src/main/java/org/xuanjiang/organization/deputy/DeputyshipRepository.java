package org.xuanjiang.organization.deputy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeputyshipRepository {

    /** Whoever has left is neither represented nor represents. */
    private static final String BOTH_ARE_HERE = """
        and not exists (select 1 from account a where a.person_id in (d.person_id, d.deputy_id) and a.disabled_at is not null)""";

    private final JdbcClient jdbc;

    DeputyshipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Deputyship one) {
        jdbc.sql("""
                insert into deputyship (id, person_id, deputy_id, from_day, to_day, reason, named_by, named_at)
                values (:id, :person, :deputy, :from, :to, :reason, :by, :at)""")
            .param("id", one.id()).param("person", one.personId()).param("deputy", one.deputyId()).param("from", one.from())
            .param("to", one.to()).param("reason", one.reason()).param("by", one.namedBy()).param("at", stored(one.namedAt()))
            .update();
    }

    /** @return whether nobody else had revoked it before */
    boolean saveRevoked(Deputyship one) {
        return jdbc.sql("""
                update deputyship set revoked_by = :by, revoked_at = :at, revoked_reason = :reason where id = :id and revoked_at is null""")
            .param("by", one.revokedBy()).param("at", stored(one.revokedAt())).param("reason", one.revokedReason()).param("id", one.id())
            .update() == 1;
    }

    Optional<Deputyship> find(String id) {
        return jdbc.sql("select d.* from deputyship d where d.id = :id").param("id", id).query(DeputyshipRepository::deputyship).optional();
    }

    /** Those whose days have begun and are not over. */
    List<Deputyship> inForceOf(String deputyId, LocalDate day) {
        return jdbc.sql("""
                select d.* from deputyship d where d.deputy_id = :deputy and d.from_day <= :day and d.to_day >= :day and d.revoked_at is null
                """ + BOTH_ARE_HERE + " order by d.from_day, d.id")
            .param("deputy", deputyId).param("day", day).query(DeputyshipRepository::deputyship).list();
    }

    List<Deputyship> inForceFor(Collection<String> personIds, LocalDate day) {
        return personIds.isEmpty() ? List.of() : jdbc.sql("""
                select d.* from deputyship d where d.person_id in (:persons) and d.from_day <= :day and d.to_day >= :day and d.revoked_at is null
                """ + BOTH_ARE_HERE + " order by d.from_day, d.id")
            .param("persons", personIds).param("day", day).query(DeputyshipRepository::deputyship).list();
    }

    /** All that were not over before that day and concern one of these people, the newest first. */
    List<Deputyship> of(Collection<String> personIds, LocalDate since) {
        return personIds.isEmpty() ? List.of() : jdbc.sql("""
                select d.* from deputyship d where (d.person_id in (:persons) or d.deputy_id in (:persons)) and d.to_day >= :since
                order by d.from_day desc, d.id desc""")
            .param("persons", personIds).param("since", since).query(DeputyshipRepository::deputyship).list();
    }

    List<Deputyship> endedSince(LocalDate day, LocalDate today) {
        return jdbc.sql("select d.* from deputyship d where d.to_day >= :day and (d.to_day < :today or d.revoked_at is not null) order by d.id")
            .param("day", day).param("today", today).query(DeputyshipRepository::deputyship).list();
    }

    private static Deputyship deputyship(ResultSet row, int number) throws SQLException {
        return new Deputyship(row.getString("id"), row.getString("person_id"), row.getString("deputy_id"),
            row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class), row.getString("reason"),
            row.getString("named_by"), moment(row, "named_at"), row.getString("revoked_by"), moment(row, "revoked_at"),
            row.getString("revoked_reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
