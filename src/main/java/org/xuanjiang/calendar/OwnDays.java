package org.xuanjiang.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.kernel.TimeOrderedId;

/**
 * Days that the federation has entered over those that the program brings along. Entries are only added; of two for the same day the
 * later one counts. Every node looks for new ones.
 */
@Service
public class OwnDays implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(OwnDays.class);
    /** From this month on the next year's days should be known. */
    private static final int NOTICES_ARE_OUT = 12;

    private final WorkCalendar calendar;
    private final PublishedDays published;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<Integer> saidUnknown = ConcurrentHashMap.newKeySet();

    OwnDays(WorkCalendar calendar, PublishedDays published, JdbcClient jdbc, Clock clock) {
        this.calendar = calendar;
        this.published = published;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was entered at once, from one document.
     *
     * @param moved    how many open deadlines have followed
     * @param followed whether all of them have
     */
    public record Change(String id, OfficialDocument document, String personId, OffsetDateTime at, boolean followed, int moved,
                         List<CalendarDay> days) {
    }

    @Override
    public void afterSingletonsInstantiated() {
        refresh();
    }

    /** @return number of the change */
    @Transactional
    public String enter(List<CalendarDay> days, OfficialDocument document, String personId) {
        var id = TimeOrderedId.next();
        jdbc.sql("""
                insert into calendar_change (id, document_number, document_title, person_id, entered_at)
                values (:id, :number, :title, :person, :now)""")
            .param("id", id).param("number", document.number()).param("title", document.title()).param("person", personId)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        days.forEach(day -> jdbc.sql("insert into calendar_day (change_id, on_date, kind, name) values (:id, :date, :kind, :name)")
            .param("id", id).param("date", day.date()).param("kind", day.kind().name()).param("name", day.name()).update());
        return id;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Change> changes() {
        var days = new LinkedHashMap<String, List<CalendarDay>>();
        var documents = new LinkedHashMap<String, OfficialDocument>();
        jdbc.sql("""
                select d.*, c.document_number, c.document_title from calendar_day d join calendar_change c on c.id = d.change_id
                order by d.change_id, d.on_date""")
            .query(row -> {
                var id = row.getString("change_id");
                var document = new OfficialDocument(row.getString("document_number"), row.getString("document_title"));
                documents.put(id, document);
                days.computeIfAbsent(id, change -> new ArrayList<>()).add(new CalendarDay(row.getObject("on_date", LocalDate.class),
                    DayKind.valueOf(row.getString("kind")), row.getString("name"), document));
            });
        return jdbc.sql("""
                select c.*, (select count(*) from deadline_move m where m.change_id = c.id) as moved
                from calendar_change c order by c.id desc""")
            .query((row, number) -> new Change(row.getString("id"), documents.get(row.getString("id")), row.getString("person_id"),
                row.getObject("entered_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                row.getObject("followed_at") != null, row.getInt("moved"), days.get(row.getString("id"))))
            .list();
    }

    /** Whatever other nodes have entered meanwhile counts from here on. */
    @Scheduled(initialDelayString = "${xuanjiang.calendar.interval:PT30S}", fixedDelayString = "${xuanjiang.calendar.interval:PT30S}")
    public void refresh() {
        calendar.use(upTo(null));
        var today = LocalDate.now(clock);
        sayWhenUnknown(today.getYear());
        if (today.getMonthValue() >= NOTICES_ARE_OUT) {
            sayWhenUnknown(today.getYear() + 1);
        }
    }

    /** The days as they were just before that change. */
    public CalendarDays before(String changeId) {
        return daysWhile(changes(), change -> change.compareTo(changeId) < 0);
    }

    /** The days as they were with that change and those before it; with all of them when it is null. */
    public CalendarDays upTo(String changeId) {
        return daysWhile(changes(), change -> changeId == null || change.compareTo(changeId) <= 0);
    }

    @Transactional
    public void followed(String changeId) {
        jdbc.sql("update calendar_change set followed_at = :now where id = :id")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", changeId).update();
    }

    /** Probable days off of that year that nobody has entered a document for. */
    public List<UnconfirmedDay> unconfirmed(int year) {
        var entered = calendar.days().byDate();
        return published.unconfirmed().stream().filter(day -> day.date().getYear() == year && !entered.containsKey(day.date())).toList();
    }

    public CalendarDays present() {
        return calendar.days();
    }

    private CalendarDays daysWhile(List<Change> newestFirst, Predicate<String> counts) {
        var days = published.days();
        for (var index = newestFirst.size() - 1; index >= 0; index--) {
            var change = newestFirst.get(index);
            if (counts.test(change.id())) {
                days = days.with(change.days());
            }
        }
        return days;
    }

    private void sayWhenUnknown(int year) {
        if (!calendar.knowsYear(year) && saidUnknown.add(year)) {
            LOG.warn("No days off are known for {}: Monday to Friday count as working days until they are entered on the page 工作日历", year);
        }
    }
}
