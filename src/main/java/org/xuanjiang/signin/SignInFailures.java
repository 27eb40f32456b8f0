package org.xuanjiang.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.xuanjiang.kernel.TimeOrderedId;

/** What failed of late, by account and by address, whether or not there is such an account; by known device, apart from strangers. */
@Repository
public class SignInFailures {

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

    /**
     * Counts against the account from now on, until {@link #withdraw} or {@link #forget}.
     *
     * @param device one that the account knows, {@code null} for strange ones
     */
    String begin(String account, String address, String device) {
        var id = TimeOrderedId.next();
        jdbc.sql("""
                insert into sign_in_failure (id, account, address, device, in_progress, failed_at)
                values (:id, :account, :address, :device, true, :now)""")
            .param("id", id).param("account", account).param("address", address).param("device", device).param("now", now())
            .update();
        return id;
    }

    /** Whether five others fell within ten minutes, and the last of them not ten minutes ago. */
    boolean lock(String account, String device, String attempt) {
        var others = jdbc.sql("""
                select failed_at from sign_in_failure
                where account = :account and coalesce(device, '') = :device and id <> :attempt
                order by failed_at desc fetch first %d rows only""".formatted(PER_ACCOUNT))
            .param("account", account).param("device", device == null ? "" : device).param("attempt", attempt)
            .query(OffsetDateTime.class).list();
        return suspension(others).isPresent();
    }

    /** Attempts in progress do not count: a whole office signs in at nine o'clock from one address. Nor do known devices. */
    boolean block(String address) {
        return jdbc.sql("""
                select count(*) from sign_in_failure
                where address = :address and failed_at > :since and in_progress = false and device is null""")
            .param("address", address).param("since", now().minus(WINDOW))
            .query(Integer.class).single() >= PER_ADDRESS;
    }

    void fail(String attempt) {
        jdbc.sql("update sign_in_failure set in_progress = false where id = :attempt").param("attempt", attempt).update();
    }

    void withdraw(String attempt) {
        jdbc.sql("delete from sign_in_failure where id = :attempt").param("attempt", attempt).update();
    }

    void forget(String account, String device) {
        jdbc.sql("delete from sign_in_failure where account = :account and coalesce(device, '') = :device")
            .param("account", account).param("device", device == null ? "" : device).update();
    }

    /** Lets a person try again at once, everywhere. */
    public void release(String account) {
        jdbc.sql("delete from sign_in_failure where account = :account").param("account", account).update();
    }

    /** Until when these accounts are suspended; on strange devices, or on one that they know. Accounts that are not suspended are left out. */
    public Map<String, OffsetDateTime> suspensions(Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var failures = new HashMap<Map.Entry<String, String>, List<OffsetDateTime>>();
        jdbc.sql("""
                select account, coalesce(device, '') as device, failed_at from sign_in_failure
                where account in (:accounts) order by failed_at desc""")
            .param("accounts", accounts)
            .query(row -> {
                failures.computeIfAbsent(Map.entry(row.getString("account"), row.getString("device")), key -> new ArrayList<>())
                    .add(row.getObject("failed_at", OffsetDateTime.class));
            });
        var suspended = new HashMap<String, OffsetDateTime>();
        failures.forEach((place, moments) -> suspension(moments.stream().limit(PER_ACCOUNT).toList())
            .ifPresent(until -> suspended.merge(place.getKey(), until, (one, other) -> one.isAfter(other) ? one : other)));
        return suspended;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void sweep() {
        jdbc.sql("delete from sign_in_failure where failed_at < :before").param("before", now().minus(KEPT)).update();
    }

    /** @param newest the last failures at one place, newest first, at most as many as suspend */
    private Optional<OffsetDateTime> suspension(List<OffsetDateTime> newest) {
        if (newest.size() < PER_ACCOUNT || !newest.get(0).minus(WINDOW).isBefore(newest.get(PER_ACCOUNT - 1))) {
            return Optional.empty();
        }
        return Optional.of(newest.get(0).atZoneSameInstant(clock.getZone()).toOffsetDateTime().plus(WINDOW)).filter(until -> now().isBefore(until));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
