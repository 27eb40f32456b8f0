package org.xuanjiang.signin.secondfactor;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of second factors. Whatever counts once is decided by the database, which knows all nodes. */
@Repository
class SecondFactorRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondFactorRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret, sealed. */
    Optional<String> secret(String personId) {
        return jdbc.sql("select secret from second_factor where person_id = :person").param("person", personId).query(String.class).optional();
    }

    Set<String> enrolled(Collection<String> personIds) {
        return personIds.isEmpty() ? Set.of() : new HashSet<>(
            jdbc.sql("select person_id from second_factor where person_id in (:persons)").param("persons", personIds).query(String.class).list());
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the person has enrolled meanwhile */
    void enrol(String personId, String secret, long step, List<String> recoveryHashes) {
        jdbc.sql("insert into second_factor (person_id, secret, last_step, enrolled_at) values (:person, :secret, :step, :now)")
            .param("person", personId).param("secret", secret).param("step", step).param("now", OffsetDateTime.now(clock)).update();
        jdbc.sql("delete from recovery_code where person_id = :person").param("person", personId).update();
        recoveryHashes.forEach(hash -> jdbc.sql("insert into recovery_code (person_id, hash) values (:person, :hash)")
            .param("person", personId).param("hash", hash).update());
    }

    /** Whether the code of this step may still be used; of several who ask at once, one is told so. */
    boolean use(String personId, long step) {
        return jdbc.sql("update second_factor set last_step = :step where person_id = :person and last_step < :step")
            .param("step", step).param("person", personId).update() == 1;
    }

    /** As with {@link #use}. */
    boolean useRecovery(String personId, String hash) {
        return jdbc.sql("update recovery_code set used_at = :now where person_id = :person and hash = :hash and used_at is null")
            .param("now", OffsetDateTime.now(clock)).param("person", personId).param("hash", hash).update() == 1;
    }

    int unusedRecoveryCodes(String personId) {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person and used_at is null")
            .param("person", personId).query(Integer.class).single();
    }

    /** Whether there was one. */
    boolean remove(String personId) {
        jdbc.sql("delete from recovery_code where person_id = :person").param("person", personId).update();
        return jdbc.sql("delete from second_factor where person_id = :person").param("person", personId).update() == 1;
    }
}
