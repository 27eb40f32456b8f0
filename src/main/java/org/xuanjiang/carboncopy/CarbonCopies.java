package org.xuanjiang.carboncopy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.kernel.TypedText;
import org.xuanjiang.notification.NotificationEvent;
import org.xuanjiang.notification.NotificationKind;
import org.xuanjiang.notification.Notifications;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;

/**
 * Cases brought to the notice of named persons. A copy opens nothing to anybody: only those are addressed who may see the unit's work anyway.
 * Unknown ids and other units' cases are {@link CopiedCaseNotFound}.
 */
@Service
@Transactional
public class CarbonCopies {

    private static final int MOST_RECIPIENTS = 20;
    private static final int LONGEST_NOTE = 200;
    /** Auditors look at everything by themselves, and administrators at nothing. */
    private static final List<String> ADDRESSED =
        List.of(Roles.UNIT_LEADER, Roles.DRAFTER, Roles.APPROVER, Roles.REVIEWER, Roles.PUBLICITY, Roles.SUPERVISOR);

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final People people;
    private final Units units;
    private final Clock clock;

    CarbonCopies(JdbcClient jdbc, Notifications notifications, People people, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** Of this case, oldest first. */
    @Transactional(readOnly = true)
    public List<CarbonCopy> of(String caseId, Person reader) {
        get(caseId, reader);
        var copies = new LinkedHashMap<String, CarbonCopy>();
        jdbc.sql("""
                select c.*, r.person_id, r.opened_at from carbon_copy c join carbon_copy_receipt r on r.copy_id = c.id
                where c.case_id = :case order by c.sent_at, c.id, r.person_id""")
            .param("case", caseId)
            .query((row, number) -> copies.computeIfAbsent(row.getString("id"), id -> copy(row, id)).receipts()
                .add(new CarbonCopy.Receipt(row.getString("person_id"), moment(row, "opened_at"))))
            .list();
        return List.copyOf(copies.values());
    }

    /** Whether this person has completed a task of the case, or holds one. */
    @Transactional(readOnly = true)
    public boolean maySend(String caseId, Person person) {
        return get(caseId, person) != null && tookPart(caseId, person.id());
    }

    /** Everybody to whom this person may send the case, each once. */
    @Transactional(readOnly = true)
    public List<Person> addressees(String caseId, Person sender) {
        var unitId = get(caseId, sender).unitId();
        return ADDRESSED.stream().flatMap(group -> people.activeIn(group).stream())
            .filter(person -> person.belongsTo(unitId) && !person.id().equals(sender.id()))
            .collect(Collectors.toMap(Person::id, person -> person, (first, again) -> first, LinkedHashMap::new)).values().stream()
            .sorted(Comparator.comparing(Person::id)).toList();
    }

    /**
     * Tells the recipients of the case.
     *
     * @throws TookNoPart when the sender has nothing to do with it
     * @throws org.xuanjiang.kernel.InvalidSubmission when there is no recipient, too many, or one who may not see the case
     */
    public void send(String caseId, List<String> recipients, String note, Person sender) {
        var about = get(caseId, sender);
        if (!tookPart(caseId, sender.id())) {
            throw new TookNoPart();
        }
        var text = TypedText.optional("note", "附言", note, LONGEST_NOTE);
        var to = checked(caseId, recipients, sender);
        var id = TimeOrderedId.next();
        jdbc.sql("insert into carbon_copy (id, case_id, note, sent_by, sent_at) values (:id, :case, :note, :sender, :now)")
            .param("id", id).param("case", caseId).param("note", text).param("sender", sender.id()).param("now", now()).update();
        var title = NotificationKind.COPIED.label() + "：" + about.kindName() + " · " + units.get(about.unitId()).shortName();
        var detail = Stream.of(sender.name() + "抄送。", text).filter(part -> part != null).collect(Collectors.joining());
        to.forEach(person -> {
            jdbc.sql("insert into carbon_copy_receipt (copy_id, person_id) values (:copy, :person)").param("copy", id).param("person", person).update();
            notifications.tell(new NotificationEvent(NotificationKind.COPIED, title, detail, null, caseId, null,
                NotificationEvent.Addressees.person(person, about.unitId()), sender.id()));
        });
    }

    /** This person has the case on the screen: the receipt of all copies that they have of it. */
    public void opened(String caseId, String personId) {
        var unread = jdbc.sql("""
                select r.copy_id from carbon_copy_receipt r join carbon_copy c on c.id = r.copy_id
                where c.case_id = :case and r.person_id = :person and r.opened_at is null""")
            .param("case", caseId).param("person", personId).query(String.class).list();
        unread.forEach(copy -> jdbc.sql("""
                update carbon_copy_receipt set opened_at = :now where copy_id = :copy and person_id = :person and opened_at is null""")
            .param("now", now()).param("copy", copy).param("person", personId).update());
    }

    private List<String> checked(String caseId, List<String> recipients, Person sender) {
        if (recipients == null || recipients.isEmpty()) {
            throw InvalidSubmission.at("recipients", "请选择抄送对象。");
        }
        if (recipients.size() > MOST_RECIPIENTS) {
            throw InvalidSubmission.at("recipients", "一次抄送不超过 " + MOST_RECIPIENTS + " 人。");
        }
        var allowed = addressees(caseId, sender).stream().map(Person::id).collect(Collectors.toSet());
        var distinct = new LinkedHashSet<>(recipients);
        if (!allowed.containsAll(distinct)) {
            throw InvalidSubmission.at("recipients", "抄送对象须是能够查看该事项的其他人员，请重新选择。");
        }
        return List.copyOf(distinct);
    }

    private boolean tookPart(String caseId, String personId) {
        return jdbc.sql("""
                select (select count(*) from completion where business_key = :case and person_id = :person)
                  + (select count(*) from task_record r where r.business_key = :case and r.ended_at is null and :person =
                      (select c.person_id from task_change c where c.id = (select max(n.id) from task_change n where n.task_id = r.task_id)))""")
            .param("case", caseId).param("person", personId).query(Integer.class).single() > 0;
    }

    private CopiedCase get(String caseId, Person person) {
        return find(caseId).filter(found -> person.belongsTo(found.unitId())).orElseThrow(CopiedCaseNotFound::new);
    }

    private Optional<CopiedCase> find(String id) {
        return jdbc.sql("""
                select id, '宣讲方案' as kind_name, unit_id from plan where id = :id
                union all select id, '宣传稿件' as kind_name, unit_id from article where id = :id""")
            .param("id", id).query((row, number) -> new CopiedCase(row.getString("id"), row.getString("kind_name"), row.getString("unit_id"))).optional();
    }

    private static CarbonCopy copy(ResultSet row, String id) {
        try {
            return new CarbonCopy(id, row.getString("note"), row.getString("sent_by"), moment(row, "sent_at"), new ArrayList<>());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
