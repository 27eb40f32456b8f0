package org.xuanjiang.organization.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.account.AccountEvent.Kind;

/** What people did to accounts, and why. Rows are only added. */
@Repository
public class AccountActs {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param detail role, unit or reason */
    public record AccountAct(OffsetDateTime at, Kind kind, String byId, String detail) {
    }

    void add(AccountEvent event) {
        jdbc.sql("""
                insert into account_act (id, person_id, kind, by_id, detail, acted_at)
                values (:id, :person, :kind, :by, :detail, :now)""")
            .param("id", TimeOrderedId.next()).param("person", event.personId()).param("kind", event.kind().name())
            .param("by", event.byId()).param("detail", event.detail()).param("now", OffsetDateTime.now(clock))
            .update();
    }

    /** Newest first. */
    public List<AccountAct> of(String personId, int most) {
        return jdbc.sql("""
                select acted_at, kind, by_id, detail from account_act where person_id = :person
                order by acted_at desc, id desc fetch first :most rows only""")
            .param("person", personId).param("most", most)
            .query((row, number) -> new AccountAct(row.getObject("acted_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone())
                .toOffsetDateTime(), Kind.valueOf(row.getString("kind")), row.getString("by_id"), row.getString("detail")))
            .list();
    }
}
