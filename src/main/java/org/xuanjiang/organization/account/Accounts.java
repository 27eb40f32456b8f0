package org.xuanjiang.organization.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.Person;

/**
 * Accounts with person, groups and units in one query, because every request asks for one. So this reads the engine's tables of
 * identities beside our own; it never writes to them.
 */
@Repository
public class Accounts {

    /** The one member of the engine's all-powerful group. Nobody signs in as it, and no list shows it. */
    public static final String SEALED = "sealed.administrator";

    private static final String SELECT = """
        select u.id_, u.first_, u.last_, u.pwd_ is not null as has_password, a.password_set_at, a.must_change, a.session_epoch,
               a.password_set_by, a.second_factor_reset_by, a.disabled_at, a.disabled_reason, a.signed_in_at, a.signed_in_from,
               a.signed_in_before_at, m.group_id_, t.tenant_id_
        from act_id_user u
        left join account a on a.person_id = u.id_
        left join act_id_membership m on m.user_id_ = u.id_
        left join act_id_tenant_member t on t.user_id_ = u.id_ or t.group_id_ = m.group_id_
        where u.id_ <> '%s'""".formatted(SEALED);

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param page counted from zero */
    public AccountPage search(AccountQuery query, int page, int size) {
        var where = new AccountFilter(query);
        var total = jdbc.sql("select count(*)" + where.sql()).params(where.parameters()).query(Long.class).single();
        var ids = jdbc.sql("select u.id_" + where.sql() + " order by u.id_ offset :from rows fetch next :size rows only")
            .params(where.parameters()).param("from", (long) page * size).param("size", size).query(String.class).list();
        var found = ids.isEmpty() ? List.<Account>of()
            : jdbc.sql(SELECT + " and u.id_ in (:ids) order by u.id_").param("ids", ids).query(this::collect);
        return new AccountPage(found, total);
    }

    /** How many others than this person are enabled and in the group. */
    public int othersIn(String groupId, String personId) {
        return jdbc.sql("""
                select count(*) from act_id_membership m left join account a on a.person_id = m.user_id_
                where m.group_id_ = :group and m.user_id_ <> :person and a.disabled_at is null""")
            .param("group", groupId).param("person", personId).query(Integer.class).single();
    }

    public Optional<Account> find(String personId) {
        return jdbc.sql(SELECT + " and u.id_ = :id").param("id", personId).query(this::collect).stream().findFirst();
    }

    /** All members of a group, by id. */
    public List<Account> inGroup(String groupId) {
        return jdbc.sql(SELECT + " and u.id_ in (select user_id_ from act_id_membership where group_id_ = :group) order by u.id_")
            .param("group", groupId).query(this::collect);
    }

    /** A person of this id was made, perhaps not the first of that name. */
    public void begin(String personId, boolean withPassword) {
        AccountsOfRequest.forget();
        if (raiseEpoch(personId) == 0) {
            // The engine writes its own row only when its command ends.
            jdbc.sql("insert into account (person_id, must_change, session_epoch) values (:id, false, 1)").param("id", personId).update();
        }
        jdbc.sql("""
                update account set disabled_at = null, disabled_by = null, disabled_reason = null, must_change = false,
                  password_set_by = null, second_factor_reset_by = null, password_set_at = :now, signed_in_at = null,
                  signed_in_from = null, signed_in_before_at = null
                where person_id = :id""")
            .param("now", withPassword ? now() : null).param("id", personId).update();
    }

    /** The person is gone; whoever gets the name next has other passwords. */
    public void end(String personId) {
        endSessions(personId);
        jdbc.sql("delete from former_password where person_id = :id").param("id", personId).update();
    }

    /** All sessions of this person are over, on every node, with their next request. Until the transaction ends, others wait to change it. */
    public void endSessions(String personId) {
        AccountsOfRequest.forget();
        if (raiseEpoch(personId) == 0) {
            jdbc.sql("""
                    insert into account (person_id, must_change, session_epoch)
                    select id_, false, 1 from act_id_user where id_ = :id""")
                .param("id", personId).update();
        }
    }

    /** Until the transaction ends, others who want to change what concerns these people wait; in one order, so that none wait for each other. */
    public void lock(Collection<String> personIds) {
        personIds.stream().sorted().forEach(id -> jdbc.sql("select person_id from account where person_id = :id for update")
            .param("id", id).query(String.class).list());
    }

    public void endSessionsOfGroup(String groupId) {
        AccountsOfRequest.forget();
        jdbc.sql("""
                update account set session_epoch = session_epoch + 1
                where person_id in (select user_id_ from act_id_membership where group_id_ = :group)""")
            .param("group", groupId).update();
    }

    public void endSessionsOfUnit(String unitId) {
        AccountsOfRequest.forget();
        jdbc.sql("""
                update account set session_epoch = session_epoch + 1 where person_id in (
                  select user_id_ from act_id_tenant_member where tenant_id_ = :unit
                  union select m.user_id_ from act_id_membership m
                    join act_id_tenant_member t on t.group_id_ = m.group_id_ where t.tenant_id_ = :unit)""")
            .param("unit", unitId).update();
    }

    /** @param mustChange whether somebody else chose it */
    @Transactional
    public void passwordSet(String personId, boolean mustChange) {
        passwordSet(personId, mustChange, null);
    }

    /** @param byId who chose it, if it was another person */
    @Transactional
    public void passwordSet(String personId, boolean mustChange, String byId) {
        endSessions(personId);
        jdbc.sql("update account set password_set_at = :now, must_change = :mustChange, password_set_by = :by where person_id = :id")
            .param("now", now()).param("mustChange", mustChange).param("by", byId).param("id", personId).update();
    }

    @Transactional
    public void secondFactorReset(String personId, String byId) {
        endSessions(personId);
        jdbc.sql("update account set second_factor_reset_by = :by where person_id = :id").param("by", byId).param("id", personId).update();
    }

    @Transactional
    public void secondFactorEnrolled(String personId) {
        AccountsOfRequest.forget();
        jdbc.sql("update account set second_factor_reset_by = null where person_id = :id").param("id", personId).update();
    }

    /** For the accounts of the demonstration, whose password everybody knows. */
    @Transactional
    public void passwordNeverGrowsOld(String personId) {
        AccountsOfRequest.forget();
        jdbc.sql("update account set password_set_at = null, must_change = false where person_id = :id").param("id", personId).update();
    }

    @Transactional
    public void disable(String personId, String byId, String reason) {
        endSessions(personId);
        jdbc.sql("update account set disabled_at = :now, disabled_by = :by, disabled_reason = :reason where person_id = :id")
            .param("now", now()).param("by", byId).param("reason", reason).param("id", personId).update();
    }

    @Transactional
    public void enable(String personId) {
        AccountsOfRequest.forget();
        jdbc.sql("update account set disabled_at = null, disabled_by = null, disabled_reason = null where person_id = :id")
            .param("id", personId).update();
    }

    @Transactional
    public void signedIn(String personId, String address) {
        jdbc.sql("update account set signed_in_before_at = signed_in_at, signed_in_at = :now, signed_in_from = :address where person_id = :id")
            .param("now", now()).param("address", address).param("id", personId).update();
    }

    private int raiseEpoch(String personId) {
        return jdbc.sql("update account set session_epoch = session_epoch + 1 where person_id = :id").param("id", personId).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private List<Account> collect(ResultSet rows) throws SQLException {
        Map<String, Account> found = new LinkedHashMap<>();
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Map<String, Set<String>> units = new LinkedHashMap<>();
        while (rows.next()) {
            var id = rows.getString("id_");
            add(groups, id, rows.getString("group_id_"));
            add(units, id, rows.getString("tenant_id_"));
            if (!found.containsKey(id)) {
                // Both sets grow with the rows that follow.
                found.put(id, account(rows, new Person(id, name(rows), Collections.unmodifiableSet(groups.get(id)),
                    Collections.unmodifiableSet(units.get(id)))));
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Set<String>> all, String personId, String id) {
        var ids = all.computeIfAbsent(personId, person -> new LinkedHashSet<>());
        if (id != null) {
            ids.add(id);
        }
    }

    private Account account(ResultSet row, Person person) throws SQLException {
        return new Account(person, row.getBoolean("has_password"), time(row, "password_set_at"), row.getBoolean("must_change"),
            row.getString("password_set_by"), row.getString("second_factor_reset_by"), row.getInt("session_epoch"), time(row, "disabled_at"),
            row.getString("disabled_reason"), time(row, "signed_in_at"), row.getString("signed_in_from"), time(row, "signed_in_before_at"));
    }

    private OffsetDateTime time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    /** The unit stands where other countries put the given name, so that the web applications show 原州区总工会 起草人. */
    private static String name(ResultSet row) throws SQLException {
        return row.getString("first_") + " " + row.getString("last_");
    }
}
