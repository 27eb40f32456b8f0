package org.xuanjiang.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;

/** What could not be delivered and waits for a person to look at it. */
@Service
@Transactional
public class Undelivered {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final People people;
    private final Units units;
    private final Clock clock;

    Undelivered(JdbcClient jdbc, People people, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param uncertain whether it may have arrived
     * @param again     whether it can be sent again: the text of a check of an address is gone
     */
    public record Item(String id, String way, String recipient, String subject, boolean uncertain, String problem, int attempts,
                       OffsetDateTime at, boolean again) {
    }

    /**
     * The newest ones.
     *
     * @throws NotAWatcher unless the person watches over campaigns
     */
    @Transactional(readOnly = true)
    public List<Item> list(Person person) {
        requireWatcher(person);
        return jdbc.sql("select * from delivery where status in ('FAILED', 'UNCERTAIN') order by finished_at desc, id fetch first %d rows only".formatted(SHOWN))
            .query(this::item).list();
    }

    /** Once more, from the beginning: for the one who knows that the cause is gone, or that it did not arrive. */
    public void sendAgain(String id, Person person) {
        requireWatcher(person);
        var found = jdbc.sql("""
                update delivery set status = 'WAITING', attempts = 0, next_at = :now, finished_at = null, owner = null, lease_until = null
                where id = :id and status in ('FAILED', 'UNCERTAIN') and (notification_id is not null or way = 'WECOM')""")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
        if (found == 0) {
            throw new DeliveryNotFound();
        }
    }

    /** Somebody has seen it; it leaves the list. */
    public void dismiss(String id, Person person) {
        requireWatcher(person);
        var found = jdbc.sql("update delivery set status = 'DISMISSED' where id = :id and status in ('FAILED', 'UNCERTAIN')").param("id", id).update();
        if (found == 0) {
            throw new DeliveryNotFound();
        }
    }

    private static void requireWatcher(Person person) {
        if (!person.isIn(Roles.SUPERVISOR)) {
            throw new NotAWatcher();
        }
    }

    private Item item(ResultSet row, int number) throws SQLException {
        var way = Way.valueOf(row.getString("way"));
        var recipient = row.getString("recipient");
        var toPerson = row.getString("notification_id") != null;
        return new Item(row.getString("id"), way.label(), shown(way, recipient, toPerson), row.getString("subject"),
            row.getString("status").equals("UNCERTAIN"), row.getString("problem"), row.getInt("attempts"),
            row.getObject("finished_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toOffsetDateTime(), toPerson || way == Way.WECOM);
    }

    private String shown(Way way, String recipient, boolean toPerson) {
        if (way == Way.WECOM) {
            return units.contains(recipient) ? units.get(recipient).shortName() : recipient;
        }
        // An address that is being checked is nobody else's business.
        return toPerson ? people.nameOf(recipient) : "待验证的邮箱";
    }
}
