package org.xuanjiang.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When a leader looked last. Looks that follow one another within half an hour are one visit: whoever comes back from a task must find
 * the changes that were there before it.
 */
@Repository
public class Looks {

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);
    private static final Duration ONE_VISIT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param latest   the latest look
     * @param previous the latest one of the visit before; {@code null} during the first visit
     */
    private record Visit(Instant latest, Instant previous) {

        /** The look that a person compares with who looks at this moment. */
        Instant before(Instant now) {
            return latest.plus(ONE_VISIT).isBefore(now) ? latest : previous;
        }
    }

    /** What has changed since then is news; {@code null} when this person looks for the first time. */
    Instant before(String personId, Instant now) {
        return visit(personId).map(visit -> visit.before(now)).orElse(null);
    }

    /** The person has seen how it stood at that moment. In no transaction: PostgreSQL would give up one in which an insert fails. */
    public void seen(String personId, Instant at) {
        var visit = visit(personId);
        if (visit.isEmpty()) {
            first(personId, at);
        } else if (visit.get().latest().isBefore(at)) {
            var previous = visit.get().before(at);
            jdbc.sql("update leader_look set latest_at = :at, previous_at = :previous where person_id = :person")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("previous", previous == null ? null : previous.atOffset(ZoneOffset.UTC))
                .param("person", personId)
                .update();
        }
    }

    private void first(String personId, Instant at) {
        try {
            jdbc.sql("insert into leader_look (person_id, latest_at) values (:person, :at)")
                .param("person", personId).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        } catch (DuplicateKeyException twoWindows) {
            LOG.debug("{} looks in two windows, and the other one has said so", personId);
        }
    }

    private Optional<Visit> visit(String personId) {
        return jdbc.sql("select latest_at, previous_at from leader_look where person_id = :person")
            .param("person", personId)
            .query((row, n) -> new Visit(Records.moment(row, "latest_at"), Records.moment(row, "previous_at")))
            .optional();
    }
}
