package org.xuanjiang.organization.workflow;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.StoredPasswords;
import org.xuanjiang.organization.account.Accounts;

/**
 * Compares with what the engine keeps, at the same cost whether or not there is such an account. Not with the engine's own
 * check, which delays the right password too and locks for ever after ten wrong ones.
 */
@Component
class EnginePasswords implements StoredPasswords {

    /** The present one and so many before it are not used again. */
    private static final int FORMER = 4;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordHash hash;
    private final PasswordManager hashes;
    private final String nobodysHash;

    EnginePasswords(JdbcClient jdbc, Clock clock, PasswordHash hash) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hash = hash;
        // Knows the engine's own older hashes as well.
        this.hashes = new PasswordManager(hash, List.of());
        this.nobodysHash = hashes.encrypt(UUID.randomUUID().toString());
    }

    @Override
    public boolean match(String personId, String password) {
        var stored = personId.equals(Accounts.SEALED) ? Optional.<Stored>empty() : find(personId);
        if (stored.isEmpty()) {
            return matchNobody(password);
        }
        // An older hash takes less time, which would tell that the account exists.
        hash.makeUpFor(stored.get().hash());
        if (!hashes.check(salted(password, stored.get().salt()), stored.get().hash())) {
            return false;
        }
        if (!hash.isUpToDate(stored.get().hash())) {
            replace(personId, password);
        }
        return true;
    }

    @Override
    public boolean matchNobody(String password) {
        hashes.check(password, nobodysHash);
        return false;
    }

    /** Without asking whether it may be used: for a password that the operator has set, or that has just been matched. */
    void replace(String personId, String password) {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        jdbc.sql("update act_id_user set pwd_ = :hash, salt_ = :salt, rev_ = rev_ + 1 where id_ = :id")
            .param("hash", hashes.encrypt(salted(password, salt))).param("salt", salt).param("id", personId).update();
    }

    /** Whether it is the person's present password or one of the last few. */
    boolean wasUsed(String personId, String password) {
        var former = jdbc.sql("""
                select hash, salt from former_password where person_id = :id
                order by replaced_at desc, id desc fetch first %d rows only""".formatted(FORMER))
            .param("id", personId).query((row, number) -> new Stored(row.getString("hash"), row.getString("salt"))).list();
        return find(personId).stream().anyMatch(stored -> stored.is(password, hashes))
            || former.stream().anyMatch(stored -> stored.is(password, hashes));
    }

    /** Remembers the present one, which is about to be replaced. */
    void keepFormer(String personId) {
        find(personId).ifPresent(stored -> jdbc.sql("""
                insert into former_password (id, person_id, hash, salt, replaced_at) values (:id, :person, :hash, :salt, :now)""")
            .param("id", TimeOrderedId.next()).param("person", personId).param("hash", stored.hash()).param("salt", stored.salt())
            .param("now", OffsetDateTime.now(clock)).update());
    }

    private Optional<Stored> find(String personId) {
        return jdbc.sql("select pwd_, salt_ from act_id_user where id_ = :id and pwd_ is not null").param("id", personId)
            .query((row, number) -> new Stored(row.getString("pwd_"), row.getString("salt_"))).optional();
    }

    private static String salted(String password, String salt) {
        return EncryptionUtil.saltPassword(password, salt);
    }

    private record Stored(String hash, String salt) {

        boolean is(String password, PasswordManager hashes) {
            return hashes.check(salted(password, salt), hash);
        }
    }
}
