package org.xuanjiang.notification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where and about what each person wants to hear outside the inbox. An address counts only after the code that was sent to it has been
 * typed in: a slip of the finger must not tell strangers about the house.
 */
@Service
@Transactional
public class Contacts {

    private static final Duration CODE_LASTS = Duration.ofMinutes(30);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int CODES = 1_000_000;
    private static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;
    private final Deliveries deliveries;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Contacts(JdbcClient jdbc, Deliveries deliveries, Clock clock) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param mailAddress {@code null} before one was confirmed */
    public record Contact(String mailAddress, String pendingAddress, Map<Way, Set<NotificationKind>> unwanted) {

        private static final Contact NONE = new Contact(null, null, Map.of());

        public boolean wants(NotificationKind kind, Way way) {
            return !unwanted.getOrDefault(way, Set.of()).contains(kind);
        }
    }

    @Transactional(readOnly = true)
    public Contact of(String personId) {
        return ofAll(List.of(personId)).getOrDefault(personId, Contact.NONE);
    }

    /** Two statements for all of them. */
    Map<String, Contact> ofAll(Collection<String> personIds) {
        var found = new HashMap<String, Contact>();
        if (personIds.isEmpty()) {
            return found;
        }
        var unwanted = new HashMap<String, Map<Way, Set<NotificationKind>>>();
        jdbc.sql("select person_id, kind, way from notification_choice where person_id in (:people) and not wanted")
            .param("people", personIds)
            .query(row -> {
                unwanted.computeIfAbsent(row.getString("person_id"), person -> new EnumMap<>(Way.class))
                    .computeIfAbsent(Way.valueOf(row.getString("way")), way -> EnumSet.noneOf(NotificationKind.class))
                    .add(NotificationKind.valueOf(row.getString("kind")));
            });
        var addresses = new HashMap<String, String[]>();
        jdbc.sql("select person_id, mail_address, pending_address from notification_address where person_id in (:people)")
            .param("people", personIds)
            .query(row -> {
                addresses.put(row.getString("person_id"), new String[] {row.getString("mail_address"), row.getString("pending_address")});
            });
        for (var person : personIds) {
            var address = addresses.getOrDefault(person, new String[2]);
            found.put(person, new Contact(address[0], address[1], unwanted.getOrDefault(person, Map.of())));
        }
        return found;
    }

    public void choose(String personId, NotificationKind kind, Way way, boolean wanted) {
        var changed = jdbc.sql("update notification_choice set wanted = :wanted where person_id = :person and kind = :kind and way = :way")
            .param("wanted", wanted).param("person", personId).param("kind", kind.name()).param("way", way.name()).update();
        if (changed == 0) {
            jdbc.sql("insert into notification_choice (person_id, kind, way, wanted) values (:person, :kind, :way, :wanted)")
                .param("wanted", wanted).param("person", personId).param("kind", kind.name()).param("way", way.name()).update();
        }
    }

    /**
     * Sends a code to that address; until it comes back, letters go where they went before.
     *
     * @throws CodeJustSent when the last one was sent less than a minute ago
     */
    public void propose(String personId, MailAddress address) {
        var justSent = jdbc.sql("select count(*) from notification_address where person_id = :person and code_until > :late")
            .param("person", personId).param("late", now().plus(CODE_LASTS).minus(BETWEEN_CODES)).query(Integer.class).single() > 0;
        if (justSent) {
            throw new CodeJustSent();
        }
        var code = "%06d".formatted(random.nextInt(CODES));
        var until = now().plus(CODE_LASTS);
        var changed = jdbc.sql("""
                update notification_address set pending_address = :address, code = :code, code_until = :until, code_tries = 0
                where person_id = :person""")
            .param("address", address.text()).param("code", code).param("until", until).param("person", personId).update();
        if (changed == 0) {
            firstAddress(personId, address, code, until);
        }
        deliveries.addCheck(address.text(), "邮箱验证码", "您正在宣讲通中登记接收消息的邮箱，验证码：" + code + "。" + CODE_LASTS.toMinutes()
            + " 分钟内有效。如果不是您本人操作，请不必理会。");
    }

    private void firstAddress(String personId, MailAddress address, String code, OffsetDateTime until) {
        try {
            jdbc.sql("""
                    insert into notification_address (person_id, pending_address, code, code_until, code_tries)
                    values (:person, :address, :code, :until, 0)""")
                .param("address", address.text()).param("code", code).param("until", until).param("person", personId).update();
        } catch (DuplicateKeyException clickedTwice) {
            throw new CodeJustSent();
        }
    }

    /** Whether this is the code that was sent. Each try counts, so the answer is no exception, which would undo the counting. */
    public boolean confirm(String personId, String code) {
        var tried = jdbc.sql("""
                update notification_address set code_tries = code_tries + 1
                where person_id = :person and code is not null and code_until > :now and code_tries < :most""")
            .param("person", personId).param("now", now()).param("most", MOST_TRIES).update();
        return tried == 1 && jdbc.sql("""
                update notification_address set mail_address = pending_address, pending_address = null, code = null, code_until = null
                where person_id = :person and code = :code""")
            .param("person", personId).param("code", code).update() == 1;
    }

    /** No letters any more. */
    public void withdraw(String personId) {
        jdbc.sql("""
                update notification_address set mail_address = null, pending_address = null, code = null, code_until = null
                where person_id = :person""")
            .param("person", personId).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
