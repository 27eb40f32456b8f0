package org.xuanjiang.organization.deputy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Signature;

/** What was done by one person for another, so that it is marked 代 wherever it is told. Rows are only added. */
@Repository
public class DeputyActs {

    /** An act and the end of its task are written in one transaction, with the clock read twice. */
    private static final Duration SAME_TRANSACTION = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final People people;

    DeputyActs(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** @param businessKey of the case to which the task belongs */
    public void note(String taskId, String businessKey, String personId, String forPerson, Instant at) {
        jdbc.sql("""
                insert into deputy_act (task_id, business_key, person_id, for_person, acted_at)
                values (:task, :key, :person, :for, :at)""")
            .param("task", taskId).param("key", businessKey).param("person", personId).param("for", forPerson)
            .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Names of those who acted in a case, with whom they stood for. */
    public Names in(String businessKey) {
        var acts = jdbc.sql("select person_id, for_person, acted_at from deputy_act where business_key = :key")
            .param("key", businessKey)
            .query((row, number) -> new DeputyAct(row.getString("person_id"), row.getString("for_person"),
                row.getObject("acted_at", OffsetDateTime.class).toInstant()))
            .list();
        return (personId, at) -> acts.stream()
            .filter(act -> act.personId.equals(personId) && Duration.between(act.at, at).abs().compareTo(SAME_TRANSACTION) < 0)
            .findFirst().map(act -> Signature.ofDeputy(people.nameOf(personId), people.nameOf(act.forPerson)))
            .orElseGet(() -> people.nameOf(personId));
    }

    /** Who did something at a moment, in words. */
    @FunctionalInterface
    public interface Names {

        String of(String personId, Instant at);
    }

    private record DeputyAct(String personId, String forPerson, Instant at) {
    }
}
