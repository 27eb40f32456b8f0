package org.xuanjiang.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.deputy.Deputyships;

/**
 * Makes of each event the messages of its recipients, and of each message the deliveries that they want: in one transaction with the end
 * of the event, so that a message is never made twice and never lost, whatever node does it.
 */
@Component
class FanOut {

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);
    private static final int AT_ONCE = 50;

    private final Events events;
    private final Recipients recipients;
    private final Contacts contacts;
    private final Deliveries deliveries;
    private final Carriers carriers;
    private final OfficeHours hours;
    private final Deputyships deputyships;
    private final People people;
    private final NamedParameterJdbcOperations batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FanOut(Events events, Recipients recipients, Contacts contacts, Deliveries deliveries, Carriers carriers, OfficeHours hours,
           Deputyships deputyships, People people, NamedParameterJdbcOperations batches, TransactionTemplate transaction, Clock clock) {
        this.events = events;
        this.recipients = recipients;
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.carriers = carriers;
        this.hours = hours;
        this.deputyships = deputyships;
        this.people = people;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${xuanjiang.notification.interval:PT2S}", fixedDelayString = "${xuanjiang.notification.interval:PT2S}")
    void run() {
        try {
            var told = AT_ONCE;
            while (told == AT_ONCE) {
                told = transaction.execute(status -> tellSome());
            }
        } catch (TransientDataAccessException busy) {
            LOG.debug("events are told next time: {}", busy.getMessage());
        }
    }

    private int tellSome() {
        var untold = events.take(AT_ONCE);
        if (untold.isEmpty()) {
            return 0;
        }
        var byEvent = new LinkedHashMap<Events.Untold, List<String>>();
        var members = new HashMap<String, List<Person>>();
        untold.forEach(event -> byEvent.put(event, recipients.of(event.event(), members)));
        var everybody = new HashSet<String>();
        byEvent.values().forEach(everybody::addAll);
        var deputies = deputyships.deputiesOf(everybody);
        everybody.addAll(deputies.values());
        var known = contacts.ofAll(everybody);
        var messages = new ArrayList<MapSqlParameterSource>();
        var letters = new ArrayList<Deliveries.New>();
        byEvent.forEach((event, people) -> {
            add(event, people, known, messages, letters);
            standIns(event, people, deputies).forEach((deputy, told) -> add(told, List.of(deputy), known, messages, letters));
        });
        batches.batchUpdate("""
                insert into notification (id, person_id, kind, title, detail, task_id, business_key, process_instance_id, happened_at)
                values (:id, :person, :kind, :title, :detail, :task, :key, :instance, :at)""", messages.toArray(MapSqlParameterSource[]::new));
        deliveries.add(letters);
        events.told(untold);
        return untold.size();
    }

    /** What is to be done by somebody who is away is told to their deputy, too, unless they hear of it anyway. */
    private Map<String, Events.Untold> standIns(Events.Untold untold, List<String> told, Map<String, String> deputies) {
        var standIns = new LinkedHashMap<String, Events.Untold>();
        if (untold.event().taskId() != null) {
            told.stream().filter(deputies::containsKey).filter(person -> !told.contains(deputies.get(person)))
                .forEach(person -> standIns.putIfAbsent(deputies.get(person), untold.entitled("代" + people.nameOf(person) + "，")));
        }
        return standIns;
    }

    private void add(Events.Untold untold, List<String> people, Map<String, Contacts.Contact> known, List<MapSqlParameterSource> messages,
                     List<Deliveries.New> letters) {
        var event = untold.event();
        var mayLeaveAt = hours.notBefore(clock.instant());
        for (var person : people) {
            var id = TimeOrderedId.next();
            messages.add(message(id, person, untold));
            var contact = known.get(person);
            if (carriers.has(Way.MAIL) && contact.mailAddress() != null && contact.wants(event.kind(), Way.MAIL)) {
                letters.add(new Deliveries.New(Way.MAIL, id, person, event.title(), null, event.taskId(), mayLeaveAt));
            }
        }
        var wanted = people.stream().anyMatch(person -> known.get(person).wants(event.kind(), Way.WECOM));
        carriers.groupOf(event.addressees()).filter(group -> wanted).ifPresent(group ->
            letters.add(new Deliveries.New(Way.WECOM, null, group, event.title(), event.detail(), event.taskId(), mayLeaveAt)));
    }

    private static MapSqlParameterSource message(String id, String person, Events.Untold untold) {
        var event = untold.event();
        return new MapSqlParameterSource("id", id)
            .addValue("person", person)
            .addValue("kind", event.kind().name())
            .addValue("title", event.title())
            .addValue("detail", event.detail())
            .addValue("task", event.taskId())
            .addValue("key", event.businessKey())
            .addValue("instance", event.processInstanceId())
            .addValue("at", untold.at().atOffset(ZoneOffset.UTC));
    }
}
