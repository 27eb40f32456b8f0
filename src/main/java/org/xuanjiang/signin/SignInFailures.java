package org.xuanjiang.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.xuanjiang.kernel.TimeOrderedId;

/** Wrong passwords of late, by account and by address, whether or not there is such an account. */
@Repository
class SignInFailures {

    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts against the account from now on, until {@link #withdraw} or {@link #forget}. */
    String begin(String account, String address) {
        var id = TimeOrderedId.next();
        jdbc.sql("""
                insert into sign_in_failure (id, account, address, in_progress, failed_at)
                values (:id, :account, :address, true, :now)""")
            .param("id", id).param("account", account).param("address", address).param("now", now())
            .update();
        return id;
    }

    /** Whether five others fell within ten minutes, and the last of them not ten minutes ago. */
    boolean lock(String account, String attempt) {
        var others = jdbc.sql("""
                select failed_at from sign_in_failure where account = :account and id <> :attempt
                order by failed_at desc fetch first %d rows only""".formatted(PER_ACCOUNT))
            .param("account", account).param("attempt", attempt)
            .query(OffsetDateTime.class).list();
        return others.size() == PER_ACCOUNT
            && others.get(0).minus(WINDOW).isBefore(others.get(PER_ACCOUNT - 1))
            && now().minus(WINDOW).isBefore(others.get(0));
    }

    /** Attempts in progress do not count: a whole office signs in at nine o'clock from one address. */
    boolean block(String address) {
        return jdbc.sql("select count(*) from sign_in_failure where address = :address and failed_at > :since and in_progress = false")
            .param("address", address).param("since", now().minus(WINDOW))
            .query(Integer.class).single() >= PER_ADDRESS;
    }

    void fail(String attempt) {
        jdbc.sql("update sign_in_failure set in_progress = false where id = :attempt").param("attempt", attempt).update();
    }

    void withdraw(String attempt) {
        jdbc.sql("delete from sign_in_failure where id = :attempt").param("attempt", attempt).update();
    }

    void forget(String account) {
        jdbc.sql("delete from sign_in_failure where account = :account").param("account", account).update();
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void sweep() {
        jdbc.sql("delete from sign_in_failure where failed_at < :before").param("before", now().minus(KEPT)).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
