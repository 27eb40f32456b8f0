package org.xuanjiang.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.AccountEvent;
import org.xuanjiang.organization.account.AccountEvent.Kind;

/**
 * Browsers from which a person has signed in completely. Wrong passwords of strangers do not keep the person out there; otherwise it is
 * a browser like any other.
 */
@Component
class KnownDevices {

    private static final int MOST = 20;
    /** After these somebody else may sit at the browser. */
    private static final Set<Kind> ENDS = Set.of(Kind.DELETED, Kind.DISABLED, Kind.PASSWORD_RESET, Kind.SECOND_FACTOR_RESET);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean httpsOnly;

    KnownDevices(JdbcClient jdbc, Clock clock, @Value("${server.servlet.session.cookie.secure:false}") boolean httpsOnly) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.httpsOnly = httpsOnly;
    }

    /** @param device hash of its mark, or {@code null} */
    boolean knows(String account, String device) {
        return device != null && jdbc.sql("select count(*) from known_device where person_id = :account and device = :device and seen_at > :since")
            .param("account", account).param("device", device).param("since", oldest())
            .query(Integer.class).single() > 0;
    }

    /** One mark serves all people at a browser. */
    void remember(String personId, HttpServletRequest request, HttpServletResponse response) {
        var mark = DeviceMark.of(request).orElseGet(DeviceMark::next);
        keep(personId, mark.hash());
        response.addHeader(HttpHeaders.SET_COOKIE, mark.cookie(httpsOnly).toString());
    }

    @EventListener
    void forget(AccountEvent event) {
        if (ENDS.contains(event.kind())) {
            jdbc.sql("delete from known_device where person_id = :person").param("person", event.personId()).update();
        }
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void sweep() {
        jdbc.sql("delete from known_device where seen_at < :before").param("before", oldest()).update();
    }

    private void keep(String personId, String device) {
        var seen = jdbc.sql("update known_device set seen_at = :now where person_id = :person and device = :device")
            .param("now", now()).param("person", personId).param("device", device).update();
        if (seen > 0) {
            return;
        }
        try {
            jdbc.sql("insert into known_device (device, person_id, seen_at) values (:device, :person, :now)")
                .param("device", device).param("person", personId).param("now", now()).update();
        } catch (DuplicateKeyException atTheSameTime) {
            return;
        }
        jdbc.sql("""
                delete from known_device where person_id = :person and seen_at < (
                  select min(newest.seen_at) from (
                    select seen_at from known_device where person_id = :person order by seen_at desc fetch first %d rows only) newest)"""
                .formatted(MOST))
            .param("person", personId).update();
    }

    private OffsetDateTime oldest() {
        return now().minus(DeviceMark.KEPT);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
